using FoodSaaS.Cms.Content.Api;
using FoodSaaS.Cms.Content.Api.Typed;
using FoodSaaS.Cms.Content.Application.Entries;
using FoodSaaS.Cms.Content.Application.Models;
using FoodSaaS.Cms.Content.Application.Reading;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Content.Application.Starter;
using FoodSaaS.Cms.Content.Domain.Models;
using FoodSaaS.Cms.Content.Infrastructure;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Recovery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Cms;

/// <summary>Content types of a brand's own, their entries, and the typed schema that follows from them.</summary>
public sealed class ContentModule : IModule
{
    public string Name => ContentDb.Name;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<ContentDb>();
        services.AddSingleton<IContentDefinitions, ContentDefinitions>().AddSingleton<ReadDefinitions>();
        services.AddScoped<IProvisionBrand, ProvisionContent>();
        services.AddScoped<CurrentModel>().AddScoped<ModelCheck>().AddScoped<GetContentModel>().AddScoped<CheckContentModel>().AddScoped<SaveContentModel>().AddScoped<PublishContentModel>();
        services.AddScoped<MenuItems>().AddScoped<EntryDocuments>().AddScoped<IMediaUses, EntryMediaUses>().AddScoped<IReferrers, EntryReferrers>().AddScoped<IBrandUsage, EntryUsage>().AddScoped<EntryTargets>().AddScoped<EntryIndex>().AddScoped<GetEntries>();
        services.AddScoped<CreateEntry>().AddScoped<SaveEntry>().AddScoped<PublishEntry>().AddScoped<UnpublishEntry>().AddScoped<DeleteEntry>().AddScoped<RestoreEntryVersion>();
        services.AddScoped<LiveEntries>().AddScoped<LivePictures>().AddScoped<FindEntries>().AddScoped<FollowEntries>().AddScoped<OnEntryPublished>().AddScoped<OnContentChosen>();
        services.AddScoped<GetEntryPage>().AddScoped<ListEntryPages>().AddScoped<EntryAddresses>().AddScoped<PagesInTheWay>();
        services.AddScoped<SitePages>().AddScoped<GiveSiteType>().AddScoped<AdoptPages>().AddScoped<OnPagesLeft>().AddScoped<OnBrandRestored>();
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<FieldDefinition, ContentFieldType>().Type<ContentType, ContentTypeType>().Type<ComponentType, ContentComponentType>().Type<ModelDefinition, ModelDefinitionType>();
        schema.Type<ContentModelView, ContentModelType>().Type<PublishedModelView, PublishedModelType>().Type<ModelChangeView, ModelChangeType>().Type<EntryNameView, EntryNameType>();
        schema.Type<EntryDraftView, ContentEntryType>().Type<EntryCountsView, ContentEntryCountsType>().Type<EntryVersionView, ContentEntryVersionType>().Type<PublishedEntryView, PublishedEntryType>();
        ContentQueries.Add(schema);
        ContentMutations.Add(schema);
        TypedSchema.Add(schema);
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<EntryPublished, OnEntryPublished>("content.live-entry")
        .Add<ContentChosen, OnContentChosen>("content.model-chosen")
        .Add<PagesLeft, OnPagesLeft>("content.adopt-pages")
        .Add<BrandRestored, OnBrandRestored>("content.restored-pages");
}
