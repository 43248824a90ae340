using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pictures;

[Description("Removes a picture from the library.")]
internal sealed record DeleteMediaInput([property: Description("The picture; it may not be shown anywhere, drafts included.")] GlobalId Id);

/// <summary>Deletes a picture that is shown nowhere. Its bytes stay for a day, for pages that visitors have open.</summary>
internal sealed class DeleteMedia(CmsDb db, MediaUses uses, ITimers timers, ITenantScope scope, IClock clock)
{
    private const int MostNamed = 3;

    private static readonly Duration BytesStay = Duration.FromDays(MediaRemoved.DaysLater);

    public async Task<Result<GlobalId>> ExecuteAsync(DeleteMediaInput input, string locale, CancellationToken cancellationToken)
    {
        if (input.Id.Type != MediaImage.IdType || await db.Pictures.SingleOrDefaultAsync(p => p.Id == input.Id.Id, cancellationToken) is not { } picture) return PictureErrors.Unknown();
        var shown = await uses.FindAsync([picture.Id], cancellationToken);
        if (shown.Count > 0) return PictureErrors.InUse([.. shown.Take(MostNamed).Select(u => Describe(u, locale))], shown.Count - Math.Min(shown.Count, MostNamed));

        db.Remove(picture);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await timers.SetAsync(new MediaRemoved(picture.Hash), picture.Hash, clock.GetCurrentInstant() + BytesStay, cancellationToken);
        return input.Id;
    }

    private string Describe(MediaUse use, string locale)
    {
        var kind = use.SubjectType == "PageDraft" ? "draft of page" : use.SubjectType.ToLowerInvariant();
        return use.Name.IsEmpty ? kind : $"{kind} \"{use.Name.In(locale, scope.Brand.DefaultLocale)}\"";
    }
}
