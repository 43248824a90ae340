namespace FoodSaaS.Api.Quotas;

internal static class QuotaServices
{
    public static IServiceCollection AddQuotas(this IServiceCollection services)
    {
        services.AddSingleton(s => s.GetRequiredService<IConfiguration>().GetSection("Quotas").Get<QuotaOptions>() ?? new QuotaOptions());
        return services.AddSingleton<BrandQuotas>();
    }
}
