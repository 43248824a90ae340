using FoodSaaS.Tenancy.Access;
using GraphQL.Types;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A rule that an operation stands under, with the first place that asks for it.</summary>
/// <param name="Coordinate">Type and field, as <c>Query.apiKeys</c>.</param>
/// <param name="Path">Response names from the root to the field.</param>
internal sealed record Demand(AccessRule Rule, string Coordinate, IReadOnlyList<string> Path);

/// <summary>Everything that an operation asks of its caller; found once, when the document is prepared, and judged at every request.</summary>
/// <param name="Demands">Each rule once.</param>
/// <param name="Introspection">Path of the first introspection field, or null.</param>
/// <param name="GuardedVariables">Variables that fill inputs with rules of their own.</param>
/// <param name="IsPublicOnly">True when all root fields are for everybody within a brand, and all below them, so that the answer is the same for the whole public. Not where the schema is read: not all of the public may, and an answer from memory asks nobody.</param>
internal sealed record OperationAccess(
    IReadOnlyList<Demand> Demands, IReadOnlyList<string>? Introspection, IReadOnlyList<(string Name, IGraphType Type)> GuardedVariables, bool IsPublicOnly);
