using System.Globalization;
using System.Runtime.CompilerServices;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Live;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>Tells whoever follows the brand's site that a page went live.</summary>
internal sealed class OnPagePublished(CmsDb db, ILiveTopics topics) : ISubscriber<PagePublished>
{
    public async Task HandleAsync(PagePublished happened, CancellationToken cancellationToken)
    {
        // A page that is gone again has nothing to show; one that was published again since shows its newest state.
        var publishedAt = await db.Pages.AsNoTracking().Where(p => p.Id == happened.PageId).Select(p => p.PublishedAt).SingleOrDefaultAsync(cancellationToken);
        if (publishedAt is { } instant) await topics.PublishAsync(FollowPages.Topic, new PagePublicationView(happened.PageId, instant).Write(), cancellationToken);
    }
}

/// <summary>A page went live.</summary>
internal sealed record PagePublicationView(Guid PageId, Instant PublishedAt)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{PageId:N} {PublishedAt.ToUnixTimeTicks()}");

    public static PagePublicationView Read(string text) =>
        new(Guid.ParseExact(text[..32], "N"), Instant.FromUnixTimeTicks(long.Parse(text.AsSpan(33), CultureInfo.InvariantCulture)));
}

/// <summary>Follows the publications of the brand's pages, from now on.</summary>
internal sealed class FollowPages(ILiveTopics topics)
{
    public const string Topic = "cms.page-published";

    public async IAsyncEnumerable<PagePublicationView> ExecuteAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var payload in topics.FollowAsync(Topic, cancellationToken)) yield return PagePublicationView.Read(payload);
    }
}
