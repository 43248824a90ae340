using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>On whose behalf, for which brand and in which language a request is answered.</summary>
internal readonly record struct Caller(Brand? Brand, string Locale, Viewer Viewer)
{
    /// <summary>Language where no brand is known, so that nothing is written in any of its own.</summary>
    public const string PlatformLocale = "en";

    /// <summary>Reads what the front door put into the scope.</summary>
    public static Caller Of(IServiceProvider scope, string? acceptLanguage)
    {
        var tenant = scope.GetRequiredService<TenantScope>();
        var brand = tenant.HasTenant ? tenant.Brand : null;
        var locale = brand is null ? PlatformLocale : Languages.Negotiate(brand, acceptLanguage);
        return new Caller(brand, locale, scope.GetRequiredService<ViewerScope>().Viewer);
    }

    /// <summary>Makes a fresh scope work for the same brand and viewer.</summary>
    public void Enter(IServiceProvider scope)
    {
        if (Brand is not null) scope.GetRequiredService<TenantScope>().Enter(Brand);
        scope.GetRequiredService<ViewerScope>().Viewer = Viewer;
    }

    /// <param name="cost">What the operation is taken to cost, in points.</param>
    public GraphQLRequestContext ToRequestContext(long cost) => new() { Brand = Brand, Locale = Locale, Viewer = Viewer, Cost = cost };
}
