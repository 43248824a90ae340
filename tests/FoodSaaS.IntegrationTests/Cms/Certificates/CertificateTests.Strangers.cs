using FoodSaaS.IntegrationTests.Harness;
using FoodSaaS.Tenancy.Certificates;
using FoodSaaS.Tenancy.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Cms.Certificates;

/// <summary>Whatever names strangers greet with, those that have a certificate are answered with it.</summary>
public sealed partial class CertificateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    [Fact]
    public async Task While_the_database_hangs_and_strangers_ask_a_known_certificate_is_shown()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.SecureAsync(brand, "www.steady.example");
        var serial = (await SeeAsync("www.steady.example"))!.SerialNumber;
        own.Later(Duration.FromMinutes(6));

        await using var connection = new NpgsqlConnection(own.Host.Database.SuperuserHere);
        await using var hold = await HoldCertificatesAsync(connection);
        var strangers = Enumerable.Range(0, 20).Select(n => SeeAsync($"www.stranger-{n}.example")).ToList();
        Assert.Equal(serial, (await SeeAsync("www.steady.example").WaitAsync(Patience))!.SerialNumber);
        own.Host.Services.GetRequiredService<ServedCertificates>().Forget("www.steady.example");
        Assert.Equal(serial, (await SeeAsync("www.steady.example").WaitAsync(Patience))!.SerialNumber);

        await hold.RollbackAsync();
        Assert.All(await Task.WhenAll(strangers), seen => Assert.Null(seen));
        Assert.Equal(serial, (await SeeAsync("www.steady.example"))!.SerialNumber);
    }

    [Fact]
    public async Task However_many_names_are_nobodys_certificates_stay_in_memory()
    {
        var brand = await TestBrand.SignUpAsync(own.Host);
        await own.SecureAsync(brand, "www.kept.example");
        var services = own.Host.Services;
        var served = new ServedCertificates(services.GetRequiredService<TenantDataSource>(), services.GetRequiredService<CertificateSeal>(), own.Host.Clock, NullLogger<ServedCertificates>.Instance) { MostNames = 3 };
        Assert.NotNull(await served.FindAsync("www.kept.example", CancellationToken.None));
        for (var n = 0; n < 10; n++) Assert.Null(await served.FindAsync($"www.nobodys-{n}.example", CancellationToken.None));

        await using var connection = new NpgsqlConnection(own.Host.Database.SuperuserHere);
        await using var hold = await HoldCertificatesAsync(connection);
        Assert.NotNull(await served.FindAsync("www.kept.example", CancellationToken.None).AsTask().WaitAsync(Patience));
    }

    /// <summary>Until it ends, nobody's look-up of a certificate is answered.</summary>
    private static async Task<NpgsqlTransaction> HoldCertificatesAsync(NpgsqlConnection connection)
    {
        await connection.OpenAsync();
        var hold = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("LOCK TABLE tenancy.certificates IN ACCESS EXCLUSIVE MODE", connection, hold);
        await command.ExecuteNonQueryAsync();
        return hold;
    }
}
