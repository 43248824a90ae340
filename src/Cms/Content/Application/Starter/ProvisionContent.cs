using System.Text.Json;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Content;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Starter;

/// <summary>Gives a new brand its first content types and entries, the pages of its site among them, inside the transaction of the sign-up.</summary>
internal sealed class ProvisionContent(ContentDb db, CmsDb site, EntryIndex index, BrandContent content, ITenantScope scope, ViewerScope viewer, IClock clock) : IProvisionBrand
{
    public async Task ProvisionAsync(NewBrand brand, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var model = new BrandModel(StarterModel.Definition, now);
        model.Publish(now);
        var hash = ContentHash.Of(model.Published);
        db.Add(model);
        db.Add(new ModelVersion { Version = model.NextVersion, Hash = hash, Definition = model.Published, PublishedAt = model.ChangedAt, Author = viewer.Viewer.Author });
        foreach (var page in new StarterSite(scope.Brand, now).Pages())
        {
            Add(SiteType.Name, SiteValues.Of(page.Path, page.Draft), now, page.Id);
            site.Add(page);
        }

        foreach (var (type, values) in new StarterEntries(scope.Brand, now).All()) Add(type, values, now);
        await db.SaveChangesAsync(cancellationToken);
        await site.SaveChangesAsync(cancellationToken);
        await content.UseAsync(hash, cancellationToken);
    }

    private void Add(string type, JsonObject values, Instant now, Guid? id = null)
    {
        var read = EntryReader.Read(StarterModel.Definition, StarterModel.Definition.Type(type)!, JsonSerializer.SerializeToElement(values), scope.Brand.Languages(), isComplete: true);
        if (!read.TryGet(out var entry, out var errors)) throw new InvalidOperationException($"The starter's {type} cannot be read: {string.Join(", ", errors.Select(e => $"{e.Code} {e.Field}"))}.");
        var added = new Entry(type, entry, now, id);
        added.Publish(entry, now);
        db.Add(added);
        db.Add(EntryVersion.Of(added, viewer.Viewer.Author, isPublished: true));
        index.AddPublished(added.Id, type, entry);
    }
}
