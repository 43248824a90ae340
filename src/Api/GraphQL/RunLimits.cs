namespace FoodSaaS.Api.GraphQL;

/// <summary>How long one query or mutation may run.</summary>
/// <param name="Longest">Longer than any sound operation takes: it must end even where no caller's hang-up stops it.</param>
internal sealed record RunLimits(TimeSpan Longest)
{
    public static readonly RunLimits Default = new(TimeSpan.FromSeconds(30));
}
