using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What an operation cost, in points.</summary>
/// <param name="Requested">What it was taken to cost before it ran.</param>
/// <param name="Actual">One for each object of the result, and what the schema says of its fields.</param>
internal sealed record OperationCost(long Requested, long Actual)
{
    /// <summary>Where results carry it.</summary>
    public const string Extension = "cost";

    /// <summary>Null where nothing ran to its end.</summary>
    public static OperationCost? Of(ExecutionResult result) => result.Extensions is { } extensions && extensions.TryGetValue(Extension, out var cost) ? cost as OperationCost : null;
}
