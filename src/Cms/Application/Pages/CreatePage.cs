using System.ComponentModel;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using CmsPage = FoodSaaS.Cms.Domain.Pages.Page;

namespace FoodSaaS.Cms.Application.Pages;

[Description("A new page, empty and unpublished.")]
internal sealed record CreatePageInput(
    [property: Description("Where it will be: /about or /events/summer; segments of a-z, 0-9 and hyphens, at most 120 characters.")] string Path,
    [property: Description("Its title, at most 120 characters; the brand's main language is needed.")] IReadOnlyList<TranslationInput> Title);

internal sealed class CreatePage(CmsDb db, PageAddresses addresses, ITenantScope scope, ViewerScope viewer, IClock clock)
{
    public const int MostPages = 200;

    public async Task<Result<PageDraftView>> ExecuteAsync(CreatePageInput input, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var title = Translations.Read(input.Title, scope.Brand, "title", PageTexts.MaxTitle, required: true, errors);
        if (await addresses.CheckAsync(input.Path, null, cancellationToken) is { } refused) errors.Add(refused);
        if (await db.Pages.CountAsync(cancellationToken) >= MostPages) errors.Add(CmsErrors.TooManyPages(MostPages));
        if (errors.Count > 0) return errors;

        var page = new CmsPage(input.Path, new PageDocument(title, LocalizedText.Empty, []), clock.GetCurrentInstant());
        db.Add(page);
        db.Add(PageVersion.Of(page, viewer.Viewer.Author, isPublished: false));
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return PageDraftView.Of(page);
    }
}
