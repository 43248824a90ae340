using System.ComponentModel;
using System.Text.Json.Nodes;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Domain.Entries;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Makes an earlier version of a page its draft. The address stays; the public sees nothing of it before the page is published.")]
internal sealed record RestorePageVersionInput(
    [property: Description("The page.")] GlobalId Id,
    [property: Description("A version of its history.")] int Version);

internal sealed class RestorePageVersion(PageEntries pages, SaveEntry entries)
{
    public async Task<Result<PageDraftView>> ExecuteAsync(RestorePageVersionInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (await pages.VersionAsync(page, input.Version, cancellationToken) is not { } earlier) return CmsErrors.VersionUnknown();

        var entry = await pages.OfAsync(page, cancellationToken);
        var values = JsonNode.Parse(EarlierValues.Whole(entry.Draft, earlier))!.AsObject();
        values[SiteType.Path] = page.Path;
        var saved = await entries.ExecuteAsync(page.Id, null, entry.Version, values.ToJsonString(EntryJson.Options), cancellationToken);
        // What the content type does not read any more is not there for anybody.
        if (saved.Errors.Any(e => e.Kind is not (ErrorKind.NotFound or ErrorKind.Conflict))) return CmsErrors.VersionUnknown();
        return await pages.ToldAsync(saved, page.Id, cancellationToken);
    }
}
