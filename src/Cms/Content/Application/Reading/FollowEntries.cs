using System.Globalization;
using System.Runtime.CompilerServices;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Tells whoever follows the entries of a type that one went live.</summary>
internal sealed class OnEntryPublished(ContentDb db, ILiveTopics topics) : ISubscriber<EntryPublished>
{
    public async Task HandleAsync(EntryPublished happened, CancellationToken cancellationToken)
    {
        // An entry that is gone again has nothing to show; one that was published again since shows its newest state.
        var entry = await db.Entries.AsNoTracking().Where(e => e.Id == happened.EntryId).Select(e => new { e.Type, e.PublishedAt }).SingleOrDefaultAsync(cancellationToken);
        if (entry?.PublishedAt is { } instant) await topics.PublishAsync(FollowEntries.TopicOf(entry.Type), new EntryPublicationView(happened.EntryId, instant).Write(), cancellationToken);
    }
}

/// <summary>An entry went live.</summary>
internal sealed record EntryPublicationView(Guid EntryId, Instant PublishedAt)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{EntryId:N} {PublishedAt.ToUnixTimeTicks()}");

    public static EntryPublicationView Read(string text) => new(Guid.ParseExact(text[..32], "N"), Instant.FromUnixTimeTicks(long.Parse(text.AsSpan(33), CultureInfo.InvariantCulture)));
}

/// <summary>Follows the publications of entries of a type, from now on.</summary>
internal sealed class FollowEntries(ILiveTopics topics)
{
    public static string TopicOf(string type) => $"content.entries:{type}";

    public async IAsyncEnumerable<EntryPublicationView> ExecuteAsync(string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var payload in topics.FollowAsync(TopicOf(type), cancellationToken)) yield return EntryPublicationView.Read(payload);
    }
}
