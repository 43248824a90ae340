using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Application.Pictures;

[Description("How a picture is called and described. What is left out stays as it is.")]
internal sealed record UpdateMediaInput(
    [property: Description("The picture.")] GlobalId Id,
    [property: Description("Its name for staff, 1 to 200 characters.")] string? Name = null,
    [property: Description("Alternative text, at most 400 characters a language; all languages are replaced.")] IReadOnlyList<TranslationInput>? Alt = null);

/// <summary>Names and describes a picture; pages that show it follow at once.</summary>
internal sealed class UpdateMedia(CmsDb db, ITenantScope scope)
{
    public async Task<Result<MediaView>> ExecuteAsync(UpdateMediaInput input, CancellationToken cancellationToken)
    {
        if (input.Id.Type != MediaImage.IdType || await db.Pictures.SingleOrDefaultAsync(p => p.Id == input.Id.Id, cancellationToken) is not { } picture) return PictureErrors.Unknown();
        var errors = new List<Error>();
        var name = input.Name?.Trim() ?? picture.Name;
        if (name.Length == 0) errors.Add(PictureErrors.NameMissing());
        if (name.Length > Picture.MaxName) errors.Add(PictureErrors.NameTooLong());
        if (name.Contains('\0', StringComparison.Ordinal)) errors.Add(PictureErrors.NameUnreadable());
        var alt = input.Alt is null ? picture.Alt : Translations.Read(input.Alt, scope.Brand, "alt", Picture.MaxAlt, required: false, errors);
        if (errors.Count > 0) return errors;

        picture.Label(name, alt);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return MediaView.Of(picture);
    }
}
