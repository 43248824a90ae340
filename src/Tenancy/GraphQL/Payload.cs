using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>What a mutation answers with: fields of what came of it, and the reasons why nothing did.</summary>
/// <typeparam name="T">What came of it.</typeparam>
public sealed class Payload<T> : ObjectGraphType
{
    internal Payload(string name)
    {
        Name = name;
        Description = "The outcome: the entity, or the reasons why nothing was changed.";
    }

    /// <summary>A field of what came of it; null where nothing did.</summary>
    public Payload<T> Optional<TValue>(string name, string description, Func<T, TValue?> read)
    {
        AddField(GuardedField.Plain<MutationResult<T>, object?>(name, AccessRule.Inherited, description, (r, _) => r.Result.IsSuccess ? read(r.Result.Value) : null, true, [])
            .Typed(GraphTypes.Output<TValue>(true)));
        return this;
    }

    /// <summary>A list that says more about the refusals: what each of them is about; empty where none is about such a thing.</summary>
    public Payload<T> About<TElement>(string name, string description)
    {
        AddField(GuardedField.Plain<MutationResult<T>, IReadOnlyList<TElement>>(
            name, AccessRule.Inherited, description, (r, _) => [.. r.Result.Errors.SelectMany(e => e.About as IReadOnlyList<TElement> ?? [])], false, []));
        return this;
    }
}
