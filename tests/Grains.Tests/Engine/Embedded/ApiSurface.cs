using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Collab.Engine;

/// <summary>One thing that can be written against a type. <paramref name="Details"/> is what only its declaration tells.</summary>
internal sealed record ApiMember(string Type, string Name, string Signature, string Details = "")
{
    public ApiMember Bare => this with { Details = "" };

    public override string ToString() => $"{Type}: {Details} {Name}{Signature}";
}

/// <summary>What an assembly declares for others, and what it uses of others, read from its metadata without loading it.</summary>
internal sealed class ApiSurface
{
    private readonly MetadataReader reader;
    private readonly SignatureNames names = new();

    private ApiSurface(MetadataReader reader)
    {
        this.reader = reader;
        Declared = [.. Types(TypeAttributes.Public).SelectMany(Declare)];
        Used = [.. reader.MemberReferences.Select(handle => Use(reader.GetMemberReference(handle))), .. Implementations()];
    }

    public HashSet<ApiMember> Declared { get; }

    /// <summary>Members of other assemblies that this one calls or implements; these carry no details.</summary>
    public HashSet<ApiMember> Used { get; }

    public static ApiSurface Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new(file.GetMetadataReader());
    }

    private IEnumerable<TypeDefinition> Types(TypeAttributes visibility) => reader.TypeDefinitions.Select(reader.GetTypeDefinition)
        .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) <= visibility && type.GetDeclaringType().IsNil
            && (visibility != TypeAttributes.Public || type.Attributes.HasFlag(TypeAttributes.Public)));

    private IEnumerable<ApiMember> Declare(TypeDefinition type)
    {
        var name = SignatureNames.Of(reader, type);
        yield return new(name, "is", $" {Base(type)}", $"{type.Attributes & (TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed)}");
        foreach (var implemented in type.GetInterfaceImplementations())
            yield return new(name, "implements", $" {Name(reader.GetInterfaceImplementation(implemented).Interface)}");
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(field => field.Attributes.HasFlag(FieldAttributes.Literal)))
            yield return new(name, reader.GetString(field.Name), $" = {Constant(field)}");
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(IsVisible))
            yield return new(name, reader.GetString(method.Name), Signature(method), Details(method));
        foreach (var usage in type.GetCustomAttributes().Select(reader.GetCustomAttribute).Where(attribute => AttributeName(attribute) == "System.AttributeUsageAttribute"))
            yield return new(name, "usage", Usage(usage));
    }

    private string Base(TypeDefinition type) => type.BaseType.IsNil ? "" : Name(type.BaseType);

    private static bool IsVisible(MethodDefinition method)
        => (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private object? Constant(FieldDefinition field)
    {
        var constant = reader.GetConstant(field.GetDefaultValue());
        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
    }

    private string Signature(MethodDefinition method) => Signature(method.DecodeSignature(names, null));

    private static string Signature(MethodSignature<string> signature)
        => $"{(signature.Header.IsInstance ? "" : " static")}`{signature.GenericParameterCount}({string.Join(", ", signature.ParameterTypes)}) {signature.ReturnType}";

    private string Details(MethodDefinition method)
    {
        // What the compiler writes for a record calls its parameter otherwise.
        var parameters = reader.GetString(method.Name) == "Equals" ? []
            : method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
                .Select(parameter => reader.GetString(parameter.Name) + (parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? "?" : ""));
        var attributes = method.Attributes & (MethodAttributes.MemberAccessMask | MethodAttributes.Abstract);
        var isOverridable = method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.Final);
        return $"{attributes}{(isOverridable ? " overridable" : "")} [{string.Join(", ", parameters)}]";
    }

    private string AttributeName(CustomAttribute attribute) => attribute.Constructor.Kind is HandleKind.MemberReference
        ? Name(reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
        : "";

    private string Usage(CustomAttribute usage)
    {
        var value = usage.DecodeValue(names);
        var named = value.NamedArguments.Where(argument => !(argument.Name == "AllowMultiple" && argument.Value is false));
        return $" {value.FixedArguments[0].Value} {string.Join(' ', named.Select(argument => $"{argument.Name}={argument.Value}").Order())}";
    }

    private ApiMember Use(MemberReference used) => new(Open(Name(used.Parent)), reader.GetString(used.Name),
        used.GetKind() is MemberReferenceKind.Method ? Signature(used.DecodeMethodSignature(names, null)) : "");

    private IEnumerable<ApiMember> Implementations()
        => from type in Types(TypeAttributes.NotPublic).Concat(Types(TypeAttributes.Public))
           from handle in type.GetInterfaceImplementations()
           let implemented = Open(Name(reader.GetInterfaceImplementation(handle).Interface))
           from method in type.GetMethods().Select(reader.GetMethodDefinition)
           select new ApiMember(implemented, reader.GetString(method.Name).Split('.')[^1], Signature(method));

    private static string Open(string name) => name.Split('<')[0];

    private string Name(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => names.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => SignatureNames.Of(reader, reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null),
        _ => handle.Kind.ToString(),
    };
}
