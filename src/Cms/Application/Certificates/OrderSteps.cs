using FoodSaaS.Cms.Domain.Certificates;
using FoodSaaS.Cms.Infrastructure;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.UseCases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FoodSaaS.Cms.Application.Certificates;

/// <summary>
/// The way of an order, one exchange with the authority at a time and outside of any transaction: placed, challenged, finalised, fetched. One node is at it. It ends
/// where the authority has to do something; then the call is made again. The database knows each step that was done, so a crash costs the last one at most.
/// </summary>
internal sealed class OrderSteps(CmsDb db, ICertificateAuthority authority, CertificateSeal seal, ServedCertificates served, UseCaseRunner runner, BrandTurn turn, IClock clock)
{
    /// <summary>Less than a call is leased for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    public async Task ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var held = await turn.TakeAsync($"cms.certificate:{id:N}", cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            while (await StepAsync(id, limit.Token))
            {
                // The next step can be taken at once.
            }
        }
        catch (AuthorityException fault)
        {
            await FailAsync(id, fault, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await FailAsync(id, new AuthorityException(CertificateFault.AuthorityUnreachable, "The certificate authority answers too slowly.", keepsOrder: true), cancellationToken);
        }
    }

    /// <returns>Whether there is something to do at once.</returns>
    private async Task<bool> StepAsync(Guid id, CancellationToken cancellationToken)
    {
        var certificate = await runner.ReadAsync<CmsDb, SiteCertificate?>(_ => db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken), cancellationToken);
        if (certificate?.OrderAddress is null) return await PlaceAsync(id, cancellationToken);
        if (certificate.NextTryAt is { } next && next > clock.GetCurrentInstant()) return await WaitAsync(id, next - clock.GetCurrentInstant(), cancellationToken);
        var age = clock.GetCurrentInstant() - certificate.OrderedAt!.Value;
        if (age > CertificateSchedule.OrderLife) throw new AuthorityException(CertificateFault.OrderLost, "The certificate authority did not fulfil the order within an hour.");

        var order = await authority.LookAsync(certificate.OrderAddress, cancellationToken);
        var wait = order.Wait ?? CertificateSchedule.WaitFor(age);
        switch (order.State)
        {
            case OrderState.Valid:
                return await InstallAsync(certificate, await authority.DownloadAsync(order, cancellationToken), cancellationToken);
            case OrderState.Ready:
                await authority.FinaliseAsync(order, CertificateKeys.RequestFor(certificate.Host, KeyOf(certificate)), cancellationToken);
                return await WaitAsync(id, wait, cancellationToken);
            case OrderState.Pending when order.Challenge is { } challenge:
                if (certificate.ChallengeToken != challenge.Token) await WriteAsync<NoteOrder>(n => n.ChallengedAsync(id, challenge, cancellationToken), cancellationToken);
                if (challenge.IsOpen) await authority.AnswerAsync(challenge, cancellationToken);
                return await WaitAsync(id, wait, cancellationToken);
            default:
                return await WaitAsync(id, wait, cancellationToken);
        }
    }

    /// <summary>An order without an address was perhaps placed and its address lost; authorities give the same one again where they can.</summary>
    private async Task<bool> PlaceAsync(Guid id, CancellationToken cancellationToken)
    {
        var begun = await runner.WriteAsync<BeginOrder, bool>(b => b.ExecuteAsync(id, cancellationToken), cancellationToken);
        if (!begun.Value) return false;
        var host = await runner.ReadAsync<CmsDb, string>(_ => db.Certificates.Where(c => c.Id == id).Select(c => c.Host).FirstAsync(cancellationToken), cancellationToken);
        var address = await authority.OrderAsync(host, cancellationToken);
        return await WriteAsync<NoteOrder>(n => n.PlacedAsync(id, address, cancellationToken), cancellationToken);
    }

    private async Task<bool> InstallAsync(SiteCertificate certificate, string chain, CancellationToken cancellationToken)
    {
        await WriteAsync<InstallCertificate>(i => i.ExecuteAsync(certificate.Id, chain, KeyOf(certificate), cancellationToken), cancellationToken);
        served.Forget(certificate.Host);
        return false;
    }

    private async Task<bool> WaitAsync(Guid id, Duration wait, CancellationToken cancellationToken)
    {
        await WriteAsync<NoteOrder>(n => n.WaitAsync(id, wait, cancellationToken), cancellationToken);
        return false;
    }

    private Task FailAsync(Guid id, AuthorityException fault, CancellationToken cancellationToken) => WriteAsync<RecordFault>(r => r.ExecuteAsync(id, fault, cancellationToken), cancellationToken);

    private byte[] KeyOf(SiteCertificate certificate) =>
        seal.Open(GetCertificate.UseOf(certificate.Id), certificate.SealedOrderKey!) ?? throw new AuthorityException(CertificateFault.OrderLost, "The platform's secret has changed since the order was placed.");

    /// <summary>Where the domain went meanwhile, its call went with it; a row that somebody else changed is taken up by the call's repetition.</summary>
    private async Task<bool> WriteAsync<TUseCase>(Func<TUseCase, Task<Result<Nothing>>> run, CancellationToken cancellationToken)
        where TUseCase : notnull
    {
        var written = await runner.WriteAsync(run, cancellationToken);
        if (written.IsSuccess) return true;
        throw new OrderOvertakenException(written.Errors[0].Code);
    }
}

/// <summary>The certificate's row is not as it was when the step was taken.</summary>
internal sealed class OrderOvertakenException(string code) : Exception(code);
