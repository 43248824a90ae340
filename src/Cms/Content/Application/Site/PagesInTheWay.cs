using FoodSaaS.Cms.Content.Domain;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Cms.Content.Application.Site;

/// <summary>Pages of the brand that stand where its content types would have theirs.</summary>
internal sealed class PagesInTheWay(CmsDb db)
{
    public async Task<IReadOnlyList<Error>> OfAsync(ModelDefinition model, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        for (var i = 0; i < model.Types.Count; i++)
        {
            if (model.Types[i] is not { IsSite: false, Page.At: var at }) continue;
            var beneath = at + "/";
            var found = await db.Pages.Where(p => p.Path == at || p.Path.StartsWith(beneath) || p.LivePath == at || p.LivePath!.StartsWith(beneath)).OrderBy(p => p.Path).Select(p => p.Path).FirstOrDefaultAsync(cancellationToken);
            if (found is not null) errors.Add(ContentErrors.PathTaken($"types.{i}.pageAt", $"The page {found} is"));
        }

        return errors;
    }
}
