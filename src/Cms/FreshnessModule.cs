using FoodSaaS.Cms.Freshness;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Cms;

/// <summary>The storefront's freshness: which answers and pages are cached, and how a change replaces them.</summary>
public sealed class FreshnessModule : IModule
{
    public string Name => "freshness";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTenantDb<FreshnessDb>();
        services.AddSingleton<BrandGates>();
        services.AddSingleton<PageRefills>().AddHostedService(s => s.GetRequiredService<PageRefills>());
        services.AddScoped<FreshnessWork>();
        services.AddScoped<IStorefrontRegistry, StorefrontRegistry>();
        services.AddScoped<ReplacePages>().AddScoped<TellNodes>().AddScoped<NodePages>();
        services.AddSingleton<OpenReceipts>();
        services.AddSingleton<AnswerMemory>().AddSingleton<INoticeReader>(s => s.GetRequiredService<AnswerMemory>());
        services.AddSingleton<INoticeReader, ReplaceNoticeReader>().AddSingleton<INoticeReader, ForgetBrandReader>();
        services.AddScoped<ForgetPages>().AddScoped<IForgetBrand>(s => s.GetRequiredService<ForgetPages>());
        services.AddScoped<Housekeeping>().AddSingleton<HousekeepingTimes>();
        services.AddScoped<OnDataChanged>();
        services.AddScoped<OnTimeCame>();
        services.AddScoped<GetReceipts>();
        services.AddScoped<Application.IPublishReceipts, PublishReceipts>();
    }

    public void AddGraphQL(SchemaParts schema) => ReceiptQueries.Add(schema);

    public void AddSubscribers(EventSubscriptions subscriptions) => subscriptions
        .Add<DataChanged, OnDataChanged>("freshness.data-changed")
        .Add<TimeCame, OnTimeCame>("freshness.time-came");
}
