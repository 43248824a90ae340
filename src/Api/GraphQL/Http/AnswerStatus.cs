using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The HTTP status of a result.</summary>
internal static class AnswerStatus
{
    /// <summary>The status where the media type lets it speak: 200 with data, else that of the first error.</summary>
    public static int Of(ExecutionResult result) => result.Executed ? StatusCodes.Status200OK : Of(result.Errors!);

    public static int Of(ExecutionErrors errors) => errors[0] switch
    {
        RefusedError refused => refused.Status,
        InternalError => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The status in a media type.</summary>
    public static int In(AnswerMedia media, ExecutionResult result) =>
        media.StatusSpeaks || result is { Executed: false, Errors: [RefusedError { IsTransport: true }, ..] } ? Of(result) : StatusCodes.Status200OK;
}
