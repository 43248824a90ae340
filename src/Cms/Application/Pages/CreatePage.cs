using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("A new page, empty and unpublished.")]
internal sealed record CreatePageInput(
    [property: Description("Where it will be: /about or /events/summer; segments of a-z, 0-9 and hyphens, at most 120 characters.")] string Path,
    [property: Description("Its title, at most 120 characters; the brand's main language is needed.")] IReadOnlyList<TranslationInput> Title);

internal sealed class CreatePage(AdoptPages adopt, SitePages site, CurrentModel model, CreateEntry entries, PageEntries told, ITenantScope scope)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(CreatePageInput input, CancellationToken cancellationToken)
    {
        await adopt.ExecuteAsync(cancellationToken);
        var errors = new List<Error>();
        var title = Translations.Read(input.Title, scope.Brand, "title", PageTexts.MaxTitle, required: true, errors);
        errors.AddRange(await site.CheckPathAsync(null, input.Path, cancellationToken));
        if (errors.Count > 0) return errors;

        var values = SiteValues.Of(input.Path, new PageDocument(title, LocalizedText.Empty, []));
        var made = await entries.ExecuteAsync((await model.ReadAsync(cancellationToken)).SiteType!.Name, values.ToJsonString(EntryJson.Options), cancellationToken);
        return await told.ToldAsync(made, made.IsSuccess ? made.Value.Id : default, cancellationToken);
    }
}
