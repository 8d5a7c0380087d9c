using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Collab.Templates;

/// <summary>Renders templates with the Scriban package, which sees no object of ours and none of its own functions.</summary>
internal sealed class ScribanEngine : ITemplateEngine
{
    public IRenderer Prepare(Template template)
    {
        var script = new ScribanScript(template);
        var read = Scriban.Template.Parse(script.ToString(), lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        return read.HasErrors ? throw new InvalidOperationException($"Scriban does not read {script}: {read.Messages}") : new Renderer(script, read);
    }

    private sealed class Renderer(ScribanScript script, Scriban.Template read) : IRenderer
    {
        public string Render(IReadOnlyDictionary<string, object?> fields, CultureInfo culture, Escape escape)
        {
            var run = new Run(culture, escape);
            var context = new Context(script, run, fields);
            try
            {
                read.Render(context);
                return run.End();
            }
            catch (ScriptRuntimeException failed) when (WhyOf(failed) is { } why)
            {
                throw new TemplateException(why);
            }
        }

        /// <summary>Scriban wraps what its functions throw.</summary>
        private static TemplateFault? WhyOf(Exception? failed)
            => failed is null or TemplateException ? (failed as TemplateException)?.Fault : WhyOf(failed.InnerException);
    }

    /// <summary>One rendering.</summary>
    private sealed class Context : TemplateContext
    {
        private readonly ScribanScript script;
        private readonly Run run;

        public Context(ScribanScript script, Run run, IReadOnlyDictionary<string, object?> fields)
            : base(new ScriptObject())
        {
            (this.script, this.run) = (script, run);
            // What a template may cost, our own functions count.
            (LoopLimit, LimitToString, RecursiveLimit, AutoIndent) = (0, 0, 0, false);
            MemberFilter = _ => false;
            StrictVariables = true;
            TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value)
                => variable.Name.StartsWith("v_", StringComparison.Ordinal) && fields.TryGetValue(variable.Name[2..], out value)
                    ? true
                    : throw new TemplateException(script.Places[span.Start.Offset], TemplateRefusals.NoSuchField(variable.Name[2..]));
            Add("text", (site, _) => run.Write((string)site.What!));
            Add("write", (_, values) => run.WriteValue(values[0]));
            Add("begin", (_, _) => run.BeginCapture());
            Add("captured", (_, _) => run.EndCapture());
            Add("kept", (_, values) => run.Keep(values[0]));
            Add("items", (_, values) => values[0] is null ? null : Values.List(values[0]));
            Add("member", (site, values) => Values.Member(values[0], ((Member)site.What!).Name, ((Member)site.What!).IfThere));
            Add("item", (_, values) => Values.Item(values[0], values[1]));
            Add("operate", (site, values) => run.Operate((Operator)site.What!, values[0], values[1]));
            Add("call", (site, values) => run.Call((Function)site.What!, values));
        }

        protected override bool OnStepLoop(ScriptLoopStatementBase loop) => At(script.Places[loop.Span.Start.Offset], () =>
        {
            run.Charge();
            return true;
        });

        private static T At<T>(Place at, Func<T> act)
        {
            try
            {
                return act();
            }
            catch (ValueException refused)
            {
                throw new TemplateException(at, refused.Why);
            }
        }

        private void Add(string name, Action<Site, object?[]> act) => Add(name, (site, values) =>
        {
            act(site, values);
            return null;
        });

        private void Add(string name, Func<Site, object?[], object?> answer)
            => BuiltinObject.SetValue(name, new Native((number, values) => At(script.Sites[number].At, () => answer(script.Sites[number], values))), readOnly: true);
    }

    /// <summary>A function of ours: first the number of its site, then any number of values.</summary>
    private sealed class Native(Func<int, object?[], object?> answer) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "site" : "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
            => answer((int)arguments[0]!, [.. arguments.Skip(1)]);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
            => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
