namespace FoodSaaS.Api.GraphQL;

/// <summary>What a request may ask for at most. Counts of fields, aliases and directives are those after fragments are expanded, over all operations.</summary>
/// <param name="Depth">Nested selection sets, inline fragments included.</param>
/// <param name="ValueDepth">Nested lists and objects of one value, in literals and variables.</param>
/// <param name="Values">Values in the variables, nested ones included.</param>
internal sealed record DocumentLimits(
    int TextBytes = 64 * 1024,
    int BodyBytes = 1024 * 1024,
    int Tokens = 5_000,
    int Definitions = 50,
    int Fields = 500,
    int Aliases = 50,
    int Directives = 20,
    int Depth = 20,
    int ValueDepth = 16,
    int Variables = 100,
    int Values = 10_000)
{
    public static readonly DocumentLimits Default = new();
}

/// <summary>The limit that a request breaks.</summary>
/// <param name="IsSize">True for limits on bytes.</param>
internal sealed record LimitExceeded(string Name, int Allowed, bool IsSize = false);
