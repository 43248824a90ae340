using System.ComponentModel;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Pages;

[Description("Removes a page with its draft and its versions.")]
internal sealed record DeletePageInput([property: Description("The page; not the home page.")] GlobalId Id);

internal sealed class DeletePage(CmsDb db)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeletePageInput input, CancellationToken cancellationToken)
    {
        if (await db.Pages.FindPageAsync(input.Id, cancellationToken) is not { } page) return CmsErrors.PageUnknown();
        if (page.IsHome) return CmsErrors.HomePageNeeded("id");

        page.Retire();
        db.Remove(page);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        return input.Id;
    }
}
