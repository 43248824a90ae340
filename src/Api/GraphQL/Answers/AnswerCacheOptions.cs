namespace FoodSaaS.Api.GraphQL;

/// <summary>Section <c>PublicAnswers</c> of the configuration.</summary>
internal sealed record AnswerCacheOptions
{
    /// <summary>Bytes that kept answers may take on this node; 0 turns the cache off.</summary>
    public long MostBytes { get; init; } = 128L * 1024 * 1024;

    public bool IsOn => MostBytes > 0;
}
