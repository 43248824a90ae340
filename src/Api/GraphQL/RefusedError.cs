using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A request that is refused: before anything runs, or once its result grows beyond a limit.</summary>
internal sealed class RefusedError : ExecutionError
{
    public RefusedError(int status, string code, string message, params (string Name, object? Value)[] details)
        : base(message)
    {
        Status = status;
        Code = code;
        if (details.Length > 0) Extensions = details.ToDictionary(d => d.Name, d => d.Value, StringComparer.Ordinal);
    }

    /// <summary>The HTTP status where the answer's media type lets it speak.</summary>
    public int Status { get; }

    /// <summary>True where the status is told in every media type: the request was not well-formed, or too big.</summary>
    public bool IsTransport { get; init; }

    /// <summary>How long the caller should wait before he asks again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
