using FoodSaaS.Cms.Domain.Certificates;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>A domain's certificate as its brand's owners see it.</summary>
internal sealed record SiteCertificateView(SiteCertificateState State, Instant? IssuedAt, Instant? ExpiresAt, CertificateFault? Error, string? ErrorDetail, Instant? NextTryAt)
{
    public static SiteCertificateView Of(SiteCertificate certificate, Instant now) =>
        new(certificate.StateAt(now), certificate.IssuedAt, certificate.ExpiresAt, certificate.Fault, certificate.FaultDetail, certificate.NextTryAt);
}
