using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Gets a domain's certificate, or the next one, from wherever its order stands. A call of its own, so that an authority that hangs holds up nothing else.</summary>
internal sealed class GetCertificate(BrandWork work) : ICaller
{
    public const string Name = "cms.certificate";

    public string Kind => Name;

    /// <param name="id">The domain's, which is the certificate's too.</param>
    public Task CallAsync(TenantId brand, Guid id, CancellationToken cancellationToken) =>
        work.RunAsync(brand, services => services.GetRequiredService<OrderSteps>().ExecuteAsync(id, cancellationToken), cancellationToken);

    /// <summary>What the key of an order under way is sealed for.</summary>
    public static string UseOf(Guid id) => $"order:{id:N}";
}
