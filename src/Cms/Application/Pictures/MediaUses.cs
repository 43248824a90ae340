using FoodSaaS.Tenancy;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Where pictures are shown, by all modules.</summary>
internal sealed class MediaUses(IEnumerable<IMediaUses> modules)
{
    public async Task<IReadOnlyList<MediaUse>> FindAsync(IReadOnlyCollection<Guid> mediaIds, CancellationToken cancellationToken)
    {
        var all = new List<MediaUse>();
        foreach (var module in modules) all.AddRange(await module.FindAsync(mediaIds, cancellationToken));
        return all;
    }
}
