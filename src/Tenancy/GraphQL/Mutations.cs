using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>Makes mutations: one input, a payload with the entity and typed errors.</summary>
internal static class Mutations
{
    public static FieldType Field<TInput, T>(
        Schema schema, string name, AccessRule access, string description, string entity, string entityDescription, ErrorKind[] refusals, Func<TInput, FieldContext, Task<Result<T>>> change)
        where TInput : class =>
        Field(schema, name, access, description, refusals, change, payload => payload.Optional(entity, entityDescription, value => value));

    public static FieldType Field<TInput, T>(
        Schema schema, string name, AccessRule access, string description, ErrorKind[] refusals, Func<TInput, FieldContext, Task<Result<T>>> change, Action<Payload<T>> fields)
        where TInput : class
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var payload = new Payload<T>(pascal + "Payload");
        fields(payload);
        payload.AddField(Errors<T>(new ErrorUnion(pascal + "Error", refusals)));
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
