using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Content;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Gives a brand whose content types are older than that of the site's pages this one, by a name that it has free.</summary>
internal sealed class GiveSiteType(ContentDb db, IContentSchemas schemas, BrandContent content, ViewerScope viewer, IClock clock)
{
    /// <summary>To be called under the exclusive lock of the brand's entries.</summary>
    /// <returns>The published model, which has a site type.</returns>
    public async Task<ModelDefinition> ExecuteAsync(CancellationToken cancellationToken)
    {
        var model = await db.Models.SingleOrDefaultAsync(cancellationToken);
        var (published, draft) = (ModelDefinition.Read(model?.Published ?? ""), ModelDefinition.Read(model?.Draft ?? ""));
        if (published.SiteType is not null) return published;

        var type = Free(published, draft);
        (published, draft) = (With(published, type), draft.SiteType is null ? With(draft, type) : draft);
        schemas.Prepare(published.Write());
        var now = clock.GetCurrentInstant();
        if (model is null) db.Add(model = new BrandModel(draft, now));
        model.GiveSiteType(published, draft, now);
        var hash = ContentHash.Of(model.Published);
        db.Add(new ModelVersion { Version = model.NextVersion, Hash = hash, Definition = model.Published, PublishedAt = now, Author = viewer.Viewer.Author });
        await content.UseAsync(hash, cancellationToken);
        return published;
    }

    private static ModelDefinition With(ModelDefinition model, ContentType type) => model with { Types = [type, .. model.Types] };

    private ContentType Free(ModelDefinition published, ModelDefinition draft)
    {
        var used = new HashSet<string>(ServedNames.TakenBeside(published, schemas.TakenNames), StringComparer.Ordinal);
        used.UnionWith(ModelNames.Shared);
        used.UnionWith(ModelNames.Of(published).Concat(ModelNames.Of(draft)).Select(n => n.Name));
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $"{number}";
            var type = SiteType.Called(SiteType.Name + end, SiteType.Plural + end);
            if (!ModelNames.OfShape(type, type.Name).Concat(ModelNames.OfPlural(type.Plural)).Any(used.Contains)) return type;
        }
    }
}
