using System.ComponentModel;
using FoodSaaS.Cms.Application;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Models;

[Description("Makes the draft of the content types the brand's schema.")]
internal sealed record PublishContentModelInput([property: Description("The version to publish; another present one is STALE_VERSION.")] int Version);

/// <summary>
/// Checks the stored entries against the draft and makes it the brand's schema, in one transaction in which nobody else writes entries. The schema is built before
/// the commit: what gives none never becomes the brand's, and nobody waits for it afterwards.
/// </summary>
internal sealed class PublishContentModel(
    ContentDb db, ModelCheck check, PagesInTheWay inTheWay, EntryIndex index, IContentSchemas schemas, BrandContent content, IPublishReceipts receipts, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    public async Task<Result<PublishedModelView>> ExecuteAsync(PublishContentModelInput input, CancellationToken cancellationToken)
    {
        await db.HoldEntriesAsync(scope.Current, cancellationToken);
        var model = await db.Models.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (model is null || model.Version != input.Version) return ContentErrors.StaleVersion();
        if (!model.HasUnpublishedChanges) return ContentErrors.NothingToPublish();

        var (before, after) = (ModelDefinition.Read(model.Published), ModelDefinition.Read(model.Draft));
        if (before.SiteType is { Name: var pages } && after.SiteType?.Name != pages) return ContentErrors.SiteTypeNeeded(pages);
        // The platform may have taken names since the draft was saved; what was the brand's before it was the platform's stays.
        var errors = ModelRules.Check(after, ServedNames.TakenBeside(before, schemas.TakenNames));
        errors.AddRange(PageTypeRules.Check(after, [.. scope.Brand.Locales]));
        errors.AddRange(await inTheWay.OfAsync(after, cancellationToken));
        errors.AddRange((await check.ExecuteAsync(before, after, cancellationToken)).Where(c => c.Broken > 0).Select(Refuse));
        if (errors.Count > 0) return errors;

        schemas.Prepare(model.Draft);
        if (await index.RebuildAsync(before, after, cancellationToken) is { } twice) return twice;
        model = await db.Models.SingleAsync(cancellationToken);
        if (model.Version != input.Version) return ContentErrors.StaleVersion();
        model.Publish(clock.GetCurrentInstant());
        var hash = ContentHash.Of(model.Published);
        db.Add(new ModelVersion { Version = model.NextVersion, Hash = hash, Definition = model.Published, PublishedAt = model.ChangedAt, Author = viewer.Viewer.Author });
        await content.UseAsync(hash, cancellationToken);
        var receipt = receipts.Expect("Content types");
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return new PublishedModelView(ContentModelView.Of(model), receipt);
    }

    private static Error Refuse(ModelChangeView change)
    {
        var place = change.Field is null ? change.Shape : $"{change.Shape}.{change.Field}";
        var names = string.Join(", ", change.Entries.Select(e => $"'{e.Title}' ({e.Id:N})"));
        var more = change.Broken > change.Entries.Count ? $" and {change.Broken - change.Entries.Count} more" : "";
        return ContentErrors.BreaksEntries(place, $"The change of {place} would break {change.Broken} stored {(change.Broken == 1 ? "entry" : "entries")}: {names}{more}.");
    }
}
