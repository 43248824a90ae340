using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A well-formed GraphQL request, however it came.</summary>
internal sealed record GraphQLPost(string Query, string? OperationName, Inputs Variables);
