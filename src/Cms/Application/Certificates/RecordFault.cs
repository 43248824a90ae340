using System.Globalization;
using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Writes down why there is no certificate and when it is tried again. Owners hear of it once it has been so for three days.</summary>
internal sealed class RecordFault(CmsDb db, ICalls calls, IStaffMail mail, BrandTurn turn, IClock clock)
{
    private const string ConsolePage = "domains";

    public async Task<Result<Nothing>> ExecuteAsync(Guid id, AuthorityException fault, CancellationToken cancellationToken)
    {
        turn.EnsureHeld();
        if (await db.CertificateOfServedAsync(id, cancellationToken) is not { } certificate) return CertificateErrors.DomainGone;
        var now = clock.GetCurrentInstant();
        var wait = Duration.Max(CertificateSchedule.WaitAfter(certificate.Failures + 1, Random.Shared.NextDouble()), fault.Wait ?? Duration.Zero);
        certificate.Fail(fault.Fault, fault.Detail, fault.KeepsOrder, now, now + wait);
        var tell = certificate.IsWorthTelling(now);
        if (await db.SaveAsync(cancellationToken) is { } conflict) return conflict;
        await calls.RepeatAsync(GetCertificate.Name, id, now + wait, cancellationToken);
        if (tell) await mail.TellOwnersAsync($"{certificate.Host} has a problem with its certificate", TextOf(certificate, now), ConsolePage, cancellationToken);
        return Nothing.Value;
    }

    private static string TextOf(SiteCertificate certificate, Instant now) => $"""
        {(certificate.ExpiresAt is { } end && end > now
            ? $"The certificate of {certificate.Host} ends on {end.InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}, and for three days we could not get the next one. After that, browsers will warn your visitors."
            : $"For three days we could not get a certificate for {certificate.Host}, so browsers warn your visitors.")}

        The certificate authority says: {certificate.FaultDetail}

        Look whether the domain's records lead to us as the console shows it, and whether a CAA record is in the way. We go on trying by ourselves.
        """;
}
