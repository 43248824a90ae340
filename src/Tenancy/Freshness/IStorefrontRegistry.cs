using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Tenancy.Freshness;

/// <summary>
/// What the storefront's cached pages of the present brand are made from: answers under cache keys, and the routes that used them. Kept in the database, so a
/// change reaches pages that were made before a restart.
/// </summary>
public interface IStorefrontRegistry
{
    /// <summary>The brand's page version, which every invalidation of a page steps by one, and for each key that ever changed the version of its newest change.</summary>
    Task<(long Version, IReadOnlyDictionary<string, long> Keys)> InvalidationsAsync(CancellationToken cancellationToken);

    /// <summary>Registers an answer that the storefront is about to cache. Where a change overtook it, its replacement is put on the way at once.</summary>
    /// <param name="step">The brand's invalidation mark, read before the answer's first statement.</param>
    Task KeepAnswerAsync(StorefrontAnswer answer, long step, CancellationToken cancellationToken);

    /// <summary>Registers a rendered page. False where one of its answers was invalidated after <paramref name="version"/>, or is not known: the page must not be kept.</summary>
    Task<bool> ReportPageAsync(string route, IReadOnlyList<string> cacheKeys, long version, CancellationToken cancellationToken);
}

/// <summary>An answer in the storefront's cache.</summary>
/// <param name="CacheKey">64 lower-case hexadecimal characters, made by the storefront.</param>
/// <param name="Request">The question as JSON, so that it can be asked again after a restart.</param>
/// <param name="BodyHash">SHA-256 of the answer's bytes, lower-case hexadecimal.</param>
public sealed record StorefrontAnswer(string CacheKey, string Request, string Locale, IReadOnlyCollection<string> Tags, string BodyHash, Instant? ChangesAt);

/// <summary>Asks the API again, as a brand's public.</summary>
public interface IStorefrontAnswers
{
    /// <summary>Drops what this node's API cache made from one of the tags.</summary>
    Task ForgetAsync(TenantId brand, IReadOnlyCollection<string> tags);

    /// <summary>Forgets an answer altogether on this node: whoever asks next is told to the registry anew.</summary>
    void Drop(TenantId brand, StorefrontAnswer answer);

    /// <summary>Makes an answer again in a scope of its own; the API's cache holds the new one afterwards.</summary>
    Task<StorefrontAnswer> AskAgainAsync(TenantId brand, StorefrontAnswer old, CancellationToken cancellationToken);
}

/// <summary>The caches that hold rendered pages of the present brand.</summary>
public interface IStorefrontPages
{
    /// <summary>False where the process serves nobody: it is in no receipt.</summary>
    bool AreKept { get; }

    /// <summary>Tells the storefront that pages made from these keys are old since <paramref name="version"/>. At least once; any order.</summary>
    Task RevalidateAsync(Guid id, long version, IReadOnlyCollection<string> cacheKeys, CancellationToken cancellationToken);

    /// <summary>Drops pages from this node's front door and returns the routes among them that were visited in the last ten minutes.</summary>
    IReadOnlyList<string> Evict(IReadOnlyCollection<string> routes, long version);

    /// <summary>Has a page made anew and kept. False where it could not be made now.</summary>
    Task<bool> RefillAsync(string route, CancellationToken cancellationToken);

    /// <summary>Names this node in receipts.</summary>
    string Node { get; }
}

/// <summary>Marks rows that no cached answer is made from: writing them invalidates nothing.</summary>
public interface IBehindTheScenes;
