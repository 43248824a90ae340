using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Domain.Blocks;
using FoodSaaS.Cms.Domain.Pages;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("The draft of a page. What is left out stays as it is; the public sees nothing of it before the page is published.")]
internal sealed record SavePageDraftInput(
    [property: Description("The page.")] GlobalId Id,
    [property: Description("The version that the change was made on; another one is STALE_VERSION.")] int Version,
    [property: Description("Its new address, taken when the page is published. The home page keeps its own.")] string? Path,
    [property: Description("Its title, at most 120 characters.")] IReadOnlyList<TranslationInput>? Title,
    [property: Description("What search engines show, at most 300 characters.")] IReadOnlyList<TranslationInput>? Description,
    [property: Description("The tree of blocks as JSON text: at most 60 blocks, three levels deep, 400,000 characters. Blocks without an id get one.")] string? Blocks);

internal sealed class SavePageDraft(PageEntries pages, SitePages site, SaveEntry entries, ITenantScope scope)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(SavePageDraftInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.Version != input.Version) return CmsErrors.StaleVersion();

        var path = input.Path ?? page.Path;
        var errors = new List<Error>(await site.CheckPathAsync(page, path, cancellationToken));
        var draft = Read(input, page.Draft, errors);
        if (errors.Count > 0) return errors;

        var (entry, values) = (await pages.OfAsync(page, cancellationToken), SiteValues.Of(path, draft).ToJsonString(EntryJson.Options));
        return await pages.ToldAsync(await entries.ExecuteAsync(page.Id, null, entry.Version, values, cancellationToken), page.Id, cancellationToken);
    }

    private PageDocument Read(SavePageDraftInput input, PageDocument draft, List<Error> errors)
    {
        var blocks = draft.Blocks;
        if (input.Blocks is { } json && !BlockReader.Read(json, [.. scope.Brand.Locales]).TryGet(out blocks, out var refused)) errors.AddRange(refused);
        return new PageDocument(
            input.Title is null ? draft.Title : Translations.Read(input.Title, scope.Brand, "title", PageTexts.MaxTitle, required: true, errors),
            input.Description is null ? draft.Description : Translations.Read(input.Description, scope.Brand, "description", PageTexts.MaxDescription, required: false, errors),
            blocks ?? draft.Blocks);
    }
}
