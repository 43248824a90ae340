using System.ComponentModel;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Catalog.Application.Menus;

[Description("The menu to delete; its categories and dishes stay.")]
internal sealed record DeleteMenuInput([property: Description("The menu.")] GlobalId Id);

/// <summary>Takes a menu away; without the last one the brand has its whole menu again, everywhere and always.</summary>
internal sealed class DeleteMenu(CatalogDb db, IClock clock)
{
    public async Task<Result<GlobalId>> ExecuteAsync(DeleteMenuInput input, CancellationToken cancellationToken)
    {
        var id = input.Id.Of(TypedIds.Menu);
        var menu = await db.Menus.SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (menu is null) return MenuErrors.NotFound();

        menu.Remove(clock.GetCurrentInstant());
        db.Remove(menu);
        if (await db.SaveAsync(cancellationToken) is { } refused) return refused;
        return input.Id;
    }
}
