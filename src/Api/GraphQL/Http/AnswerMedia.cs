using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The media types that answers come in, and the choice between them by <c>Accept</c>.</summary>
internal sealed class AnswerMedia
{
    /// <summary>The specification's own: status codes say what became of the request.</summary>
    public static readonly AnswerMedia GraphQL = new("application/graphql-response+json", true);

    /// <summary>What old clients ask for: 200 for every well-formed request.</summary>
    public static readonly AnswerMedia Json = new("application/json", false);

    /// <summary>Server-sent events: results as they come.</summary>
    public static readonly AnswerMedia Events = new("text/event-stream", false);

    private readonly string _mediaType;

    private AnswerMedia(string mediaType, bool statusSpeaks)
    {
        _mediaType = mediaType;
        StatusSpeaks = statusSpeaks;
        ContentType = mediaType + "; charset=utf-8";
    }

    public string ContentType { get; }

    /// <summary>True where request errors have a status of their own.</summary>
    public bool StatusSpeaks { get; }

    public bool IsEvents => ReferenceEquals(this, Events);

    /// <summary>True where the caller takes events, however much he likes other media: a subscription has no other over HTTP.</summary>
    public static bool TakesEvents(StringValues accept) =>
        accept.Count > 0 && MediaTypeHeaderValue.TryParseList(accept, out var wishes) && Quality(wishes, Events, named: true) > 0;

    /// <summary>The best of all for the caller, or null where he takes none; JSON where he likes events as much. No wish and <c>*/*</c> mean JSON.</summary>
    public static AnswerMedia? Choose(StringValues accept)
    {
        if (accept.Count == 0) return Json;
        if (accept.Count == 1)
        {
            switch (accept[0])
            {
                case null or "" or "*/*" or "application/json":
                    return Json;
                case "application/graphql-response+json":
                    return GraphQL;
                case "text/event-stream":
                    return Events;
            }
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wishes)) return null;
        var own = Quality(wishes, GraphQL, named: true);
        var json = Quality(wishes, Json, named: false);
        var events = Quality(wishes, Events, named: true);
        if (events > own && events > json) return Events;
        return own is 0 && json is 0 ? null : own >= json ? GraphQL : Json;
    }

    /// <summary>How much the type is wanted; <paramref name="named"/> where wildcards do not count.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> wishes, AnswerMedia media, bool named)
    {
        var exact = wishes.FirstOrDefault(w => w.MediaType.Equals(media._mediaType, StringComparison.OrdinalIgnoreCase));
        var wild = named ? null : wishes.FirstOrDefault(w => w.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)) ?? wishes.FirstOrDefault(w => w.MatchesAllTypes);
        return (exact ?? wild) is { } wish ? wish.Quality ?? 1 : 0;
    }
}
