using System.ComponentModel;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Removes a page with its draft and its versions.")]
internal sealed record DeletePageInput([property: Description("The page; not the home page.")] GlobalId Id);

internal sealed class DeletePage(PageEntries pages, DeleteEntry entries)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeletePageInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        return (await entries.ExecuteAsync(page.Id, null, cancellationToken)).Map(_ => input.Id);
    }
}
