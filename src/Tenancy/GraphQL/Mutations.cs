using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Makes mutations: one input, a payload with the entity and typed errors.</summary>
internal static class Mutations
{
    public static FieldType Field<TInput, T>(
        Schema schema, string name, AccessRule access, string description, IReadOnlyList<PayloadPart<T>> parts, ErrorKind[] refusals, Func<TInput, FieldContext, Task<Result<T>>> change)
        where TInput : class
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var errors = new ErrorUnion(pascal + "Error", refusals);
        var payload = new PayloadType<T>(pascal + "Payload", parts, errors);
        schema.RegisterType(payload);
        var field = GuardedField.Make(
            name,
            access,
            description,
            typeof(NonNullGraphType<StringGraphType>),
            new global::GraphQL.Resolvers.FuncFieldResolver<object, MutationResult<T>>(async c =>
            {
                var context = new FieldContext(c);
                return new MutationResult<T>(await change(context.Argument<TInput>("input"), context));
            }),
            Argument.Required<TInput>("input", "Everything that the change needs."));
        field.Type = null;
        field.ResolvedType = new NonNullGraphType(payload);
        return field.Costing(FieldCost.Mutation);
    }

    /// <summary>The payload's field of typed errors.</summary>
    public static FieldType Errors<T>(ErrorUnion errors)
    {
        var list = GuardedField.Plain<MutationResult<T>, IEnumerable<Error>>("errors", AccessRule.Inherited, "Why nothing was changed; empty on success.", (r, _) => r.Result.Errors, false, []);
        list.Type = null;
        list.ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(errors)));
        return list.Sized(1);
    }
}

internal sealed record MutationResult<T>(Result<T> Result);

/// <summary>A field of a mutation's payload.</summary>
/// <typeparam name="T">What the mutation results in.</typeparam>
public sealed record PayloadPart<T>
{
    private PayloadPart(string name, string description, Type type, bool isOptional, Func<Result<T>, object?> read) =>
        (Name, Description, Type, IsOptional, Read) = (name, description, type, isOptional, read);

    internal string Name { get; }

    internal string Description { get; }

    internal Type Type { get; }

    internal bool IsOptional { get; }

    internal Func<Result<T>, object?> Read { get; }

    /// <summary>Something of what came of it; null where nothing was changed.</summary>
    public static PayloadPart<T> Of<TPart>(string name, string description, Func<T, TPart?> read) =>
        new(name, description, GraphTypes.Output<TPart>(true), isOptional: true, result => result.IsSuccess ? read(result.Value) : null);

    /// <summary>What the refusals are about, see <see cref="Error.About"/>; empty where none is about such a thing.</summary>
    public static PayloadPart<T> About<TElement>(string name, string description) =>
        new(name, description, GraphTypes.Output<IReadOnlyList<TElement>>(false), isOptional: false, result => result.Errors.SelectMany(e => e.About as IReadOnlyList<TElement> ?? []).ToList());
}

internal sealed class PayloadType<T> : ObjectGraphType<MutationResult<T>>
{
    public PayloadType(string name, IReadOnlyList<PayloadPart<T>> parts, ErrorUnion errors)
    {
        Name = name;
        Description = "The outcome: the entity, or the reasons why nothing was changed.";
        foreach (var part in parts)
        {
            AddField(GuardedField.Plain<MutationResult<T>, object?>(part.Name, AccessRule.Inherited, part.Description, (r, _) => part.Read(r.Result), part.IsOptional, []).Typed(part.Type));
        }

        AddField(Mutations.Errors<T>(errors));
    }
}

internal static class FieldTypes
{
    public static FieldType Typed(this FieldType field, Type type)
    {
        field.Type = type;
        return field;
    }
}

/// <summary>The closed set of errors that one mutation can answer with.</summary>
internal sealed class ErrorUnion : UnionGraphType
{
    public ErrorUnion(string name, ErrorKind[] refusals)
    {
        Name = name;
        Description = "What can stand in the way.";
        foreach (var kind in refusals.Distinct())
        {
            Type(kind switch
            {
                ErrorKind.InvalidInput => typeof(InvalidInputErrorType),
                ErrorKind.NotFound => typeof(NotFoundErrorType),
                ErrorKind.Conflict => typeof(ConflictErrorType),
                ErrorKind.Forbidden => typeof(ForbiddenErrorType),
                _ => typeof(LimitErrorType),
            });
        }
    }
}

internal sealed class ErrorInterface : InterfaceType<Error>
{
    public ErrorInterface()
        : base("Error", "Why something was refused.")
    {
        Field<string>("message", AccessRule.Inherited, "One English sentence that a person can act on.");
        Field<string>("code", AccessRule.Inherited, "Stable, upper snake case; choose translations by it.");
        Optional<string>("field", AccessRule.Inherited, "Path of the input field to blame, dot separated, where one is to blame.");
    }
}

internal abstract class ErrorType : ObjectType<Error>
{
    protected ErrorType(string name, string description, ErrorKind kind)
        : base(name, description)
    {
        Interface<ErrorInterface>();
        IsTypeOf = value => value is Error error && error.Kind == kind;
        Field("message", AccessRule.Inherited, "One English sentence that a person can act on.", e => e.Message);
        Field("code", AccessRule.Inherited, "Stable, upper snake case; choose translations by it.", e => e.Code);
        Optional("field", AccessRule.Inherited, "Path of the input field to blame, dot separated, where one is to blame.", e => e.Field);
    }
}

internal sealed class InvalidInputErrorType : ErrorType
{
    public InvalidInputErrorType()
        : base("InvalidInputError", "The input breaks a rule.", ErrorKind.InvalidInput)
    {
        Optional("proposal", AccessRule.Inherited, "A value for the field that would be accepted, where one is known.", e => e.Proposal);
    }
}

internal sealed class NotFoundErrorType() : ErrorType("NotFoundError", "There is no such thing for this caller.", ErrorKind.NotFound);

internal sealed class ConflictErrorType() : ErrorType("ConflictError", "The present state forbids it: taken, changed meanwhile, already done.", ErrorKind.Conflict);

internal sealed class ForbiddenErrorType() : ErrorType("ForbiddenError", "The caller may not do this.", ErrorKind.Forbidden);

internal sealed class LimitErrorType() : ErrorType("LimitExceededError", "Too much or too often.", ErrorKind.LimitExceeded);
