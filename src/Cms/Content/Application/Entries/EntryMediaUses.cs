using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Content.Application.Entries;

/// <summary>Pictures in entries, but for the blocks of the site's pages: those are named as pages.</summary>
internal sealed class EntryMediaUses(EntryDocuments documents, CurrentModel model, ITenantScope scope) : IMediaUses
{
    /// <summary>What entries are to their editors, of whatever type they are.</summary>
    private const string SubjectType = "ContentEntry";

    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var uses = new List<MediaUse>();
        var site = (await model.ReadAsync(cancellationToken)).SiteType;
        await foreach (var use in documents.NamingAsync(MediaImage.IdType, mediaIds, type => type == site?.Name ? site.Fields.Where(f => f.Name == SiteType.Blocks) : [], cancellationToken))
        {
            uses.Add(new MediaUse(use.ObjectId, SubjectType, use.EntryId, LocalizedText.Of(scope.Brand.DefaultLocale, use.Title), use.IsLive));
        }

        return uses;
    }
}
