using Npgsql;

namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>Connection strings of one fresh database, one a role.</summary>
internal sealed record DatabaseUrls(string Admin, string SuperuserHere, string Owner, string App, string Dispatcher)
{
    public static DatabaseUrls New(NpgsqlConnectionStringBuilder superuser)
    {
        var name = "foodsaas_test_" + Guid.NewGuid().ToString("N")[..12];
        string As(string user) => new NpgsqlConnectionStringBuilder(superuser.ConnectionString) { Username = user, Password = "test-" + user, Database = name }.ConnectionString;
        var here = new NpgsqlConnectionStringBuilder(superuser.ConnectionString) { Database = name };
        return new(superuser.ConnectionString, here.ConnectionString, As("foodsaas_owner"), As("foodsaas_app"), As("foodsaas_dispatcher"));
    }
}
