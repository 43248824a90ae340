using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Registers each answer that the storefront is about to cache, before the storefront has it.</summary>
internal sealed class StorefrontObserver(IServiceScopeFactory scopes, IBrandRegistry brands, FrontDoorOptions options) : IAnswerObserver
{
    /// <summary>The loopback port lets in nobody without the storefront's signed token.</summary>
    public bool Trusts(HttpContext http) => http.Connection.LocalPort == options.InternalPort;

    public async Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken)
    {
        var brand = await brands.FindAsync(answered.Tenant, cancellationToken) ?? throw new InvalidOperationException($"Brand {answered.Tenant} is gone.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(brand);
        scope.ServiceProvider.GetRequiredService<ViewerScope>().Viewer = Viewer.System;
        var answer = new StorefrontAnswer(answered.Name, Question.Json(answered.Query), answered.Query.Locale, answered.Tags, answered.BodyHash, answered.NextChange);
        await scope.ServiceProvider.GetRequiredService<IStorefrontRegistry>().KeepAnswerAsync(answer, answered.Version, cancellationToken);
    }
}
