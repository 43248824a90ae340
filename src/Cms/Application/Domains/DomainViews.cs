using FoodSaaS.Cms.Application.Certificates;
using FoodSaaS.Cms.Domain.Domains;
using NodaTime;

namespace FoodSaaS.Cms.Application.Domains;

/// <summary>A domain as its brand's owners see it.</summary>
internal sealed record SiteDomainView(
    Guid Id, string Host, SiteDomainState State, bool IsPrimary, bool IsHeldByAnother, string ProofName, string ProofText, string PointTo, Instant AddedAt, Instant? CheckedAt, Instant? EndsAt, SiteCertificateView? Certificate)
{
    public const string TypeName = "SiteDomain";

    public static SiteDomainView Of(SiteDomain domain, string pointTo, SiteCertificateView? certificate) => new(
        domain.Id, domain.Host, domain.State, domain.IsPrimary, domain.IsHeldByAnother, domain.ProofName, domain.Token, pointTo, domain.AddedAt, domain.CheckedAt, domain.State == SiteDomainState.Failing ? domain.EndsAt : null, certificate);
}

/// <summary>Where the public finds the brand's site.</summary>
internal sealed record SiteAddressView(string Origin);
