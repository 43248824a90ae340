using FoodSaaS.Contracts.Accounts;
using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Shared;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Customers;

/// <summary>Counts slow hashes and mails, both of which leave no row behind.</summary>
internal sealed class CountedWork
{
    private int _hashes;
    private int _mails;

    public int Hashes => _hashes;

    public int Mails => _mails;

    public void Count(IServiceCollection services)
    {
        services.Decorate<IPasswords>(inner => new CountedPasswords(this, inner));
        services.Decorate<IOutgoingMail>(inner => new CountedMail(this, inner));
    }

    private sealed class CountedPasswords(CountedWork counts, IPasswords inner) : IPasswords
    {
        public string Hash(string secret)
        {
            Interlocked.Increment(ref counts._hashes);
            return inner.Hash(secret);
        }

        public bool IsRight(string? hash, string given)
        {
            Interlocked.Increment(ref counts._hashes);
            return inner.IsRight(hash, given);
        }

        public Error? Weakness(string? password, string? email) => inner.Weakness(password, email);
    }

    private sealed class CountedMail(CountedWork counts, IOutgoingMail inner) : IOutgoingMail
    {
        public Task PutAsync(EmailAddress to, string subject, string text, Duration usefulFor, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref counts._mails);
            return inner.PutAsync(to, subject, text, usefulFor, cancellationToken);
        }

        public void Ring() => inner.Ring();
    }
}
