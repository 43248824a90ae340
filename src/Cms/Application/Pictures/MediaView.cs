using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>A picture as those see it who keep the library.</summary>
internal sealed record MediaView(Picture Picture, MediaTogether Together)
{
    public static MediaView Of(Picture picture) => new(picture, new MediaTogether([picture.Id]));
}

/// <summary>Pictures that were read together are also looked for together.</summary>
internal sealed class MediaTogether(IReadOnlyCollection<Guid> ids)
{
    private Task<IReadOnlyList<MediaUse>>? _uses;

    public async Task<IReadOnlyList<MediaUse>> UsesOfAsync(Guid id, Func<IReadOnlyCollection<Guid>, Task<IReadOnlyList<MediaUse>>> find) =>
        [.. (await (_uses ??= find(ids))).Where(u => u.MediaId == id)];
}

/// <summary>How full the library is.</summary>
internal sealed record MediaUsageView(MediaPlan Plan, MediaTotals Used);
