using FoodSaaS.Api.GraphQL;
using FoodSaaS.Tenancy.Freshness;
using FoodSaaS.Tenancy.UseCases;

namespace FoodSaaS.Api.FrontDoor;

/// <summary>Registers each answer that the storefront is about to cache, before the storefront has it.</summary>
internal sealed class StorefrontObserver(BrandWork work, FrontDoorOptions options) : IAnswerObserver
{
    /// <summary>The loopback port lets in nobody without the storefront's signed token.</summary>
    public bool Trusts(HttpContext http) => http.Connection.LocalPort == options.InternalPort;

    public async Task OnAnsweredAsync(AnsweredQuery answered, CancellationToken cancellationToken)
    {
        var answer = new StorefrontAnswer(answered.Name, Question.Json(answered.Query), answered.Query.Locale, answered.Tags, answered.BodyHash, answered.NextChange);
        await work.RunAsync(answered.Tenant, services => services.GetRequiredService<IStorefrontRegistry>().KeepAnswerAsync(answer, answered.Version, cancellationToken), cancellationToken);
    }
}
