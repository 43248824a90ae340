using FoodSaaS.Cms.Api;
using FoodSaaS.Cms.Application;
using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Application.Domains;
using FoodSaaS.Cms.Application.Links;
using FoodSaaS.Cms.Application.Pages;
using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Cms.Application.Starter;
using FoodSaaS.Cms.Application.Themes;
using FoodSaaS.Cms.Content.Application.Site;
using FoodSaaS.Cms.Domain.Links;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Cms.Domain.Themes;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Cms.Infrastructure.Acme;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FoodSaaS.Cms;

/// <summary>The brand's site: pages, theme, navigation, pictures.</summary>
public sealed class CmsModule : IModule
{
    public string Name => CmsDb.Name;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<CmsDb>();
        services.AddScoped<IProvisionBrand, ProvisionSite>().AddScoped<IBrandUsage, SiteUsage>();
        services.AddScoped<IMediaLibrary, MediaLibrary>();
        services.AddMediaStorage(configuration);
        services.AddSingleton<IPictureCodec, VipsPictureCodec>();
        services.AddSingleton<PicturePress>();
        services.AddSingleton<PreviewTokens>();
        services.AddScoped<PageComposer>().AddScoped<PageAddresses>().AddScoped<PageEntries>().AddScoped<ThemeViews>();
        services.AddScoped<GetPage>().AddScoped<ListPages>().AddScoped<GetPageDraft>().AddScoped<FollowPages>().AddScoped<OnPagePublished>();
        services.AddScoped<CreatePage>().AddScoped<SavePageDraft>().AddScoped<PublishPage>().AddScoped<UnpublishPage>().AddScoped<RestorePageVersion>().AddScoped<DeletePage>();
        services.AddScoped<GetTheme>().AddScoped<UpdateTheme>().AddScoped<GetNavigation>().AddScoped<UpdateNavigation>();
        services.AddScoped<CreatePreviewLink>().AddScoped<GetPreviewPage>();
        services.AddSingleton<UploadTickets>().AddSingleton<UploadAddresses>();
        services.AddSingleton<AvifMaker>().AddHostedService(s => s.GetRequiredService<AvifMaker>());
        services.AddScoped<MediaShelf>().AddScoped<MediaUses>().AddScoped<IMediaUses, SiteMediaUses>().AddScoped<FindMedia>().AddScoped<UpdateMedia>().AddScoped<DeleteMedia>();
        services.AddScoped<RequestUpload>().AddScoped<ReceiveUpload>().AddScoped<UploadRows>().AddScoped<CompleteUpload>().AddScoped<AddPicture>();
        services.AddScoped<IForgetBrand, ForgetMedia>().AddScoped<DropRenditions>().AddScoped<SweepUpload>().AddScoped<SweepRenditions>();
        services.AddScoped<GetDomains>().AddScoped<AddDomain>().AddScoped<RemoveDomain>().AddScoped<SetPrimaryDomain>().AddScoped<LookForProof>().AddScoped<RecordFinding>().AddScoped<OnDomainCheckDue>();
        services.AddSingleton(_ => AcmeSettings.Of(configuration)).AddSingleton<AcmeHttp>().AddSingleton<AcmeAccount>().AddSingleton<ICertificateAuthority, AcmeAuthority>().AddSingleton<ICaller, GetCertificate>();
        services.AddScoped<DomainCertificates>().AddScoped<OrderSteps>().AddScoped<BeginOrder>().AddScoped<NoteOrder>().AddScoped<InstallCertificate>().AddScoped<RecordFault>().AddScoped<AnswerChallenge>();
        services.AddSingleton<DnsTxtRecords>().AddSingleton<DevelopmentRecords>();
        services.AddSingleton<ITxtRecords>(s => s.GetRequiredService<IHostEnvironment>().IsDevelopment() ? s.GetRequiredService<DevelopmentRecords>() : s.GetRequiredService<DnsTxtRecords>());
    }

    public void AddGraphQL(SchemaParts schema)
    {
        schema.Type<BlockView, BlockType>().Type<HeroBlockView, HeroBlockType>().Type<TextBlockView, TextBlockType>()
            .Type<MenuHighlightBlockView, MenuHighlightBlockType>().Type<PromoBlockView, PromoBlockType>().Type<GalleryBlockView, GalleryBlockType>()
            .Type<LocationBlockView, LocationBlockType>().Type<SectionBlockView, SectionBlockType>()
            .Type<EntryListBlockView, EntryListBlockType>().Type<EntryTeaserView, EntryTeaserType>();
        schema.Type<PageView, PageType>().Type<PageEntryView, PageEntryType>().Type<EntryPageView, EntryPageType>().Type<PageDraftView, PageDraftType>().Type<PageVersionView, PageVersionType>()
            .Type<PublishedPageView, PublishedPageType>().Type<PagePublicationView, PagePublicationType>();
        schema.Type<Palette, PaletteType>().Type<ThemeView, ThemeType>().Type<ThemePreset, ThemePresetType>();
        schema.Type<NavigationLink, NavigationLinkType>().Type<NavigationView, NavigationType>().Type<PreviewLinkView, PreviewLinkType>();
        CmsQueries.Add(schema);
        PageMutations.Add(schema);
        SiteMutations.Add(schema);
        MediaFields.Add(schema);
        DomainFields.Add(schema);
        schema.AddSubscription("pagePublished", AccessRule.Public, "A page went live, or a new version of it. A client that connects again re-reads.", c => c.Service<FollowPages>().ExecuteAsync(c.Cancelled));
    }

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions.Add<PagePublished, OnPagePublished>("cms.live-page")
        .Add<UploadLapsed, SweepUpload>("cms.sweep-upload").Add<MediaRemoved, SweepRenditions>("cms.sweep-renditions").Add<DomainCheckDue, OnDomainCheckDue>("cms.domain-check");

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        UploadEndpoint.Map(endpoints);
        PictureServing.Map(endpoints);
        ChallengeEndpoint.Map(endpoints);
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) DevelopmentDnsPages.Map(endpoints);
    }
}
