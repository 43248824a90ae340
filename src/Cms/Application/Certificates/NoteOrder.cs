using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Calls;
using FoodSaaS.Tenancy.UseCases;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>Writes down what the authority said of the order under way, so that whoever takes it up goes on from there.</summary>
internal sealed class NoteOrder(CmsDb db, ICalls calls, BrandTurn turn, IClock clock)
{
    public Task<Result<Nothing>> PlacedAsync(Guid id, string address, CancellationToken cancellationToken) => ChangeAsync(id, c => c.Place(address), cancellationToken);

    /// <summary>From the commit on, every node answers it.</summary>
    public Task<Result<Nothing>> ChallengedAsync(Guid id, DomainChallenge challenge, CancellationToken cancellationToken) => ChangeAsync(id, c => c.Challenge(challenge.Token, challenge.Answer), cancellationToken);

    /// <summary>The authority has something to do: it is looked at again after a while.</summary>
    public async Task<Result<Nothing>> WaitAsync(Guid id, Duration wait, CancellationToken cancellationToken)
    {
        await calls.RepeatAsync(GetCertificate.Name, id, clock.GetCurrentInstant() + wait, cancellationToken);
        return Nothing.Value;
    }

    private async Task<Result<Nothing>> ChangeAsync(Guid id, Action<SiteCertificate> change, CancellationToken cancellationToken)
    {
        turn.EnsureHeld();
        if (await db.CertificateOfServedAsync(id, cancellationToken) is not { } certificate) return CertificateErrors.DomainGone;
        change(certificate);
        return await db.SaveAsync(cancellationToken) is { } conflict ? conflict : Nothing.Value;
    }
}

/// <summary>What stops the work on a certificate; nobody asked for it, so nobody is told.</summary>
internal static class CertificateErrors
{
    public static readonly Error DomainGone = Error.NotFound("CERTIFICATE_DOMAIN_GONE", "The domain was given up meanwhile.");
}
