using Microsoft.Extensions.Primitives;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Tells the observers of answers that a storefront keeps under a name of its own.</summary>
internal sealed class AnswerObservers(IEnumerable<IAnswerObserver> observers)
{
    public const string NameHeader = "X-FoodSaaS-Cache-Key";

    /// <summary>Names a root field without which the caller does not keep the answer: what does not exist would fill every registry.</summary>
    public const string ConditionHeader = "X-FoodSaaS-Cache-If";

    private const int NameLength = 64;

    private readonly IAnswerObserver[] _observers = [.. observers];

    /// <summary>True where the answer will be kept under a name of the caller's.</summary>
    public bool AreWanted(HttpContext http) => _observers.Length > 0 && NameOf(http.Request.Headers[NameHeader]) is not null;

    /// <summary>True where the caller is one of our own storefronts.</summary>
    public bool AreTrusting(HttpContext http) => _observers.Length > 0 && _observers.All(o => o.Trusts(http));

    /// <param name="kept">The answer in the store, where it is kept there: it remembers who was told.</param>
    public ValueTask TellAsync(HttpContext http, PublicAnswer answer, KeptAnswer? kept)
    {
        if (_observers.Length == 0 || !answer.IsSound || NameOf(http.Request.Headers[NameHeader]) is not { } name) return ValueTask.CompletedTask;
        return kept is not null && kept.Observed.ContainsKey(name) ? ValueTask.CompletedTask : TellAsync(http, answer, kept, name);
    }

    private async ValueTask TellAsync(HttpContext http, PublicAnswer answer, KeptAnswer? kept, string name)
    {
        if (!_observers.All(o => o.Trusts(http)) || (http.Request.Headers[ConditionHeader].ToString() is { Length: > 0 } field && answer.IsWithout(field))) return;
        var answered = new AnsweredQuery(answer.Query.Tenant, answer.Query, name, answer.Tags, answer.NextChange, answer.Version, answer.Hash);
        foreach (var observer in _observers)
        {
            await observer.OnAnsweredAsync(answered, http.RequestAborted);
        }

        kept?.Observed.TryAdd(name, true);
    }

    private static string? NameOf(StringValues header) =>
        header.Count == 1 && header[0] is { Length: NameLength } name && name.All(char.IsAsciiHexDigitLower) ? name : null;
}
