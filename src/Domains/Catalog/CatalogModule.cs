using FoodSaaS.Catalog.Api;
using FoodSaaS.Catalog.Api.Types;
using FoodSaaS.Catalog.Application;
using FoodSaaS.Catalog.Application.Bulk;
using FoodSaaS.Catalog.Application.Import;
using FoodSaaS.Catalog.Application.Menus;
using FoodSaaS.Catalog.Application.Prices;
using FoodSaaS.Catalog.Application.Reading;
using FoodSaaS.Catalog.Application.Stock;
using FoodSaaS.Catalog.Application.Taxes;
using FoodSaaS.Catalog.Domain;
using FoodSaaS.Catalog.Domain.Menus;
using FoodSaaS.Catalog.Infrastructure;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Recovery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Catalog;

/// <summary>The menu: what a brand sells, at what price, and whether it can be had now.</summary>
public sealed class CatalogModule : IModule
{
    public string Name => "catalog";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<CatalogDb>();
        services.AddScoped<MenuReader>().AddScoped<GetMenu>().AddScoped<GetItem>().AddScoped<FindItems>().AddScoped<HighlightItems>().AddScoped<IReferencedObjects, ReferencedItems>();
        services.AddScoped<MenuOccasions>().AddScoped<ListedPrices>().AddScoped<GetMenus>();
        services.AddScoped<WantedSizes>().AddScoped<ServedCategories>().AddScoped<GroupsOfChoices>().AddScoped<IMenuPricing, PriceDishes>();
        services.AddScoped<MenuReading>().AddScoped<CreateMenu>().AddScoped<UpdateMenu>().AddScoped<DeleteMenu>().AddScoped<OrderMenus>();
        services.AddScoped<GetPriceLists>().AddScoped<PriceListReading>().AddScoped<CreatePriceList>().AddScoped<UpdatePriceList>().AddScoped<DeletePriceList>().AddScoped<SetListPrices>();
        services.AddScoped<GetCategory>().AddScoped<DishesInCombos>().AddScoped<GetModifierGroups>();
        services.AddScoped<CreateCategory>().AddScoped<UpdateCategory>().AddScoped<DeleteCategory>().AddScoped<OrderCategories>();
        services.AddScoped<ItemReferences>().AddScoped<CreateItem>().AddScoped<UpdateItem>().AddScoped<DeleteItem>().AddScoped<OrderItems>();
        services.AddScoped<OnBrandRestored>();
        services.AddScoped<SetItemPrice>().AddScoped<SetItemAvailability>();
        services.AddScoped<CreateModifierGroup>().AddScoped<UpdateModifierGroup>().AddScoped<DeleteModifierGroup>().AddScoped<GroupGraph>().AddScoped<IChoices, JudgeChoices>();
        services.AddScoped<TaxRates>().AddScoped<ITaxRates>(s => s.GetRequiredService<TaxRates>()).AddScoped<SetTaxClasses>().AddScoped<EditItems>();
        services.AddScoped<StockRows>().AddScoped<IStock, TakeStock>().AddScoped<SetItemStock>().AddScoped<GetStock>().AddScoped<GetStockAt>();
        services.AddScoped<ReceiveMenuUpload>().AddScoped<MenuImport>().AddScoped<PreviewMenuImport>().AddScoped<ImportMenu>().AddScoped<ExportMenu>();
        services.AddScoped<OnMenuChanged>().AddScoped<IMediaUses, MenuMediaUses>().AddScoped<IBrandUsage, MenuUsage>();
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<MenuView, MenuType>().Type<Daypart, DaypartType>().Type<CategoryView, CategoryType>().Type<ItemView, ItemType>();
        schema.Type<ItemSizeView, ItemSizeType>().Type<ServicePriceView, ServicePriceType>().Type<AvailabilityView, AvailabilityType>();
        schema.Type<ModifierGroupView, ModifierGroupType>().Type<ModifierOptionView, ModifierOptionType>().Type<MenuChanged, MenuChangeType>();
        MenuQueries.Add(schema);
        CatalogQueries.Add(schema);
        schema.Type<ItemFacts, ItemFactsType>();
        CategoryMutations.Add(schema);
        MenuMutations.Add(schema);
        PriceListFields.Add(schema);
        TaxFields.Add(schema);
        BulkMutations.Add(schema);
        StockFields.Add(schema);
        ItemMutations.Add(schema);
        ModifierMutations.Add(schema);
        ImportMutations.Add(schema);
        CatalogSubscriptions.Add(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<MenuChanged, OnMenuChanged>("catalog.publish-menu-change")
        .Add<BrandRestored, OnBrandRestored>("catalog.tell-of-restore");

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        MenuUploadEndpoint.Map(endpoints);
        MenuExportEndpoint.Map(endpoints);
    }
}
