using System.Collections.Immutable;
using Collab.Templates;

namespace Collab.Notices;

/// <summary>Finds fields that do not exist also where no sample leads: in a branch that few readers take.</summary>
internal sealed class FieldCheck(IReadOnlyDictionary<string, object?> model)
{
    /// <summary>What the template itself gave a name: what is in there, it knows best.</summary>
    private readonly HashSet<string> own = [];

    /// <exception cref="TemplateException">It names a field that is not there.</exception>
    public void Look(ImmutableArray<Statement> statements) => statements.ToList().ForEach(Look);

    private void Look(Statement statement)
    {
        switch (statement)
        {
            case Write write:
                Look(write.Value);
                break;
            case Assign assign:
                Look(assign.Value);
                own.Add(assign.Name);
                break;
            case Capture capture:
                Look(capture.Body);
                own.Add(capture.Name);
                break;
            case Choose choose:
                choose.Branches.ToList().ForEach(branch =>
                {
                    Look(branch.When);
                    Look(branch.Then);
                });
                Look(choose.Otherwise);
                break;
            case ForEach each:
                Look(each.List);
                own.Add(each.Name);
                Look(each.Body);
                Look(each.Otherwise);
                break;
        }
    }

    private void Look(Expression expression)
    {
        switch (expression)
        {
            case Variable variable when !own.Contains(variable.Name) && !model.ContainsKey(variable.Name):
                throw new TemplateException(variable.At, TemplateRefusals.NoSuchField(variable.Name));
            case Member { Target: Variable target } member:
                Look(target);
                LookWithin(target, member);
                break;
            default:
                PartsOf(expression).ToList().ForEach(Look);
                break;
        }
    }

    private void LookWithin(Variable target, Member member)
    {
        if (!own.Contains(target.Name) && model[target.Name] is IReadOnlyDictionary<string, object?> fields && !fields.ContainsKey(member.Name))
        {
            throw new TemplateException(member.At, TemplateRefusals.NoSuchField(member.Name));
        }
    }

    private static ImmutableArray<Expression> PartsOf(Expression expression) => expression switch
    {
        Member member => [member.Target],
        Item item => [item.Target, item.Index],
        Not not => [not.Value],
        Operation operation => [operation.Left, operation.Right],
        Shortcut shortcut => [shortcut.Left, shortcut.Right],
        Either either => [either.When, either.Then, either.Otherwise],
        Call call => call.Arguments,
        _ => [],
    };
}
