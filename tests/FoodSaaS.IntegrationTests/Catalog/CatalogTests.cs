using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;
using NodaTime;

namespace FoodSaaS.IntegrationTests.Catalog;

public sealed class CatalogTests(OwnHostFixture own) : IClassFixture<OwnHostFixture>
{
    private OwnHost Host => own.Host;

    [Fact]
    public async Task A_dish_has_everything_that_it_was_given()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var group = OwnedMenu.Entity(await menu.ChangeAsync("createModifierGroup", "CreateModifierGroupInput", "modifierGroup { id key }", new
        {
            name = OwnedMenu.German("Dips"),
            minimum = 0,
            maximum = 1,
            free = 1,
            options = new[] { new { name = OwnedMenu.German("Mayo"), price = "1.00", isDefault = true, allergens = new[] { "EGGS" } } },
        }), "modifierGroup");
        var item = OwnedMenu.Entity(await menu.ChangeAsync("createItem", "CreateItemInput", "item { id }", new
        {
            categoryId = await menu.CategoryAsync("Vom Grill"),
            name = new[] { new { locale = "de", text = "Hähnchen" }, new { locale = "en", text = "Chicken" } },
            sizes = new object[]
            {
                new { name = OwnedMenu.German("Halb"), price = "7.5", servicePrices = new[] { new { service = "DELIVERY", price = "8.50" } } },
                new { name = OwnedMenu.German("Nach Gewicht"), priceKind = "PER_WEIGHT", price = "1.20", perGrams = 100 },
                new { name = OwnedMenu.German("Für alle"), priceKind = "ON_REQUEST" },
            },
            allergens = new[] { "MILK", "GLUTEN", "MILK" },
            diets = new[] { "GLUTEN_FREE" },
            modifierGroupIds = new[] { group.GetProperty("id").GetString() },
        }), "item");
        using var diner = menu.Brand.Diner(Host);
        diner.Locale = "en";
        var answer = await diner.DataAsync(
            """
            query($id: ID!) { item(id: $id) { slug name description nameTranslations { locale text } fromPrice { amount currency minorUnits } allergens diets version
              category { name items { slug } } photo { url } availability { isAvailable returnsAt }
              sizes { name priceKind perGrams price { amount } delivery: price(service: DELIVERY) { amount } servicePrices { service price { amount } } }
              modifierGroups { key minimum maximum free options { name isDefault price { amount } allergens } } } }
            """,
            new { id = item.GetProperty("id").GetString() });
        Assert.Equal(
            """{"slug":"haehnchen","name":"Chicken","description":null,"nameTranslations":[{"locale":"de","text":"Hähnchen"},{"locale":"en","text":"Chicken"}],"fromPrice":{"amount":"1.20","currency":"EUR","minorUnits":120},"allergens":["GLUTEN","MILK"],"diets":["GLUTEN_FREE"],"version":1,"category":{"name":"Vom Grill","items":[{"slug":"haehnchen"}]},"photo":null,"availability":{"isAvailable":true,"returnsAt":null},"sizes":[{"name":"Halb","priceKind":"FIXED","perGrams":null,"price":{"amount":"7.50"},"delivery":{"amount":"8.50"},"servicePrices":[{"service":"DELIVERY","price":{"amount":"8.50"}}]},{"name":"Nach Gewicht","priceKind":"PER_WEIGHT","perGrams":100,"price":{"amount":"1.20"},"delivery":{"amount":"1.20"},"servicePrices":[]},{"name":"Für alle","priceKind":"ON_REQUEST","perGrams":null,"price":null,"delivery":null,"servicePrices":[]}],"modifierGroups":[{"key":"dips","minimum":0,"maximum":1,"free":1,"options":[{"name":"Mayo","isDefault":true,"price":{"amount":"1.00"},"allergens":["EGGS"]}]}]}""",
            JsonSerializer.Serialize(answer.GetProperty("item"), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task The_list_of_addresses_tells_nothing_of_the_menus_order()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var (pizza, pasta) = (await menu.CategoryAsync("Pizza"), await menu.CategoryAsync("Pasta"));
        await menu.ItemAsync(pizza, "Salami");
        var funghi = (await menu.ItemAsync(pizza, "Funghi")).GetProperty("id").GetString();
        await menu.ItemAsync(pasta, "Carbonara");
        using var diner = menu.Brand.Diner(Host);
        Assert.Equal("""["carbonara","funghi","salami"]""", await SlugsAsync(diner));

        OwnedMenu.Entity(await menu.ChangeAsync("updateItem", "UpdateItemInput", "item { id }", new { id = funghi, version = 1, categoryId = pasta }), "item");
        Assert.Equal("""["carbonara","funghi","salami"]""", await SlugsAsync(diner));

        static async Task<string> SlugsAsync(ApiClient diner) => (await diner.DataAsync("{ menu { itemSlugs } }")).GetProperty("menu").GetProperty("itemSlugs").GetRawText();
    }

    [Fact]
    public async Task A_form_gets_every_error_beside_its_field()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var category = await menu.CategoryAsync("Pizza");
        await menu.ItemAsync(category, "Salami");
        var refused = await menu.ChangeAsync("createItem", "CreateItemInput", "item { id }", new
        {
            categoryId = category,
            name = new[] { new { locale = "de", text = "SALAMI" }, new { locale = "fr", text = "Salami" } },
            slug = "Not a slug",
            sizes = new[] { new { price = "-1" } },
            modifierGroupIds = new[] { category },
        });
        Assert.Equal(["LOCALE_UNKNOWN@name.1.locale", "MODIFIER_GROUP_NOT_FOUND@modifierGroupIds.0", "NAME_TAKEN@name", "PRICE_NEGATIVE@sizes.0.price", "SLUG_INVALID@slug"], OwnedMenu.Codes(refused).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_writer_is_told_that_the_dish_changed_meanwhile()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var item = await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami");
        var id = item.GetProperty("id").GetString();
        OwnedMenu.Entity(await menu.ChangeAsync("updateItem", "UpdateItemInput", "item { version }", new { id, version = 1, description = OwnedMenu.German("Scharf") }), "item");
        var late = await menu.ChangeAsync("updateItem", "UpdateItemInput", "item { version }", new { id, version = 1, description = OwnedMenu.German("Mild") });
        Assert.Equal(["STALE_VERSION@version"], OwnedMenu.Codes(late));
    }

    [Fact]
    public async Task A_dish_comes_back_from_eighty_six_at_its_time()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var item = await menu.ItemAsync(await menu.CategoryAsync("Pizza"), "Salami");
        var returnsAt = Host.Clock.GetCurrentInstant() + Duration.FromMinutes(3);
        await menu.ChangeAsync("setItemAvailability", "SetItemAvailabilityInput", "item { id }", new { id = item.GetProperty("id").GetString(), isAvailable = false, returnsAt = returnsAt.ToString() });
        await Host.SettleAsync();
        using var diner = menu.Brand.Diner(Host);
        const string query = "{ menu { categories { items { availability { isAvailable returnsAt } } } } }";
        Assert.Contains("\"isAvailable\":false", (await diner.DataAsync(query)).GetRawText());
        Host.Clock.Advance(Duration.FromMinutes(3));
        await Host.SettleAsync();
        Assert.Contains("""{"isAvailable":true,"returnsAt":null}""", (await diner.DataAsync(query)).GetRawText());
    }

    [Fact]
    public async Task Everything_can_be_put_into_order_and_nothing_forgotten()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var (pizza, drinks) = (await menu.CategoryAsync("Pizza"), await menu.CategoryAsync("Getränke"));
        var (salami, funghi) = ((await menu.ItemAsync(pizza, "Salami")).GetProperty("id").GetString()!, (await menu.ItemAsync(pizza, "Funghi")).GetProperty("id").GetString()!);
        Assert.Equal(["ORDER_INCOMPLETE@ids"], OwnedMenu.Codes(await menu.ChangeAsync("orderItems", "OrderItemsInput", "category { id }", new { categoryId = pizza, ids = new[] { funghi } })));
        OwnedMenu.Entity(await menu.ChangeAsync("orderItems", "OrderItemsInput", "category { items { slug } }", new { categoryId = pizza, ids = new[] { funghi, salami } }), "category");
        await menu.ItemAsync(pizza, "Hawaii");
        var ordered = OwnedMenu.Entity(await menu.ChangeAsync("orderCategories", "OrderCategoriesInput", "menu { categories { slug items { slug } } }", new { ids = new[] { drinks, pizza } }), "menu");
        Assert.Equal("""{"categories":[{"slug":"getraenke","items":[]},{"slug":"pizza","items":[{"slug":"funghi"},{"slug":"salami"},{"slug":"hawaii"}]}]}""", ordered.GetRawText());
    }

    [Fact]
    public async Task Dishes_are_filtered_sorted_and_sliced()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var pizza = await menu.CategoryAsync("Pizza");
        foreach (var (name, price) in new[] { ("Ölsardinen", "9"), ("Käse", "7"), ("Zwiebel", "8"), ("Doppelkäse", "12") }) await menu.ItemAsync(pizza, name, price);
        using var diner = menu.Brand.Diner(Host);
        async Task<string> Slugs(string arguments) => (await diner.DataAsync($"{{ items({arguments}) {{ nodes {{ slug }} totalCount pageInfo {{ hasNextPage }} }} }}")).GetProperty("items").GetRawText();
        Assert.Equal("""{"nodes":[{"slug":"kaese"},{"slug":"zwiebel"}],"totalCount":4,"pageInfo":{"hasNextPage":true}}""", await Slugs("first: 2, order: [{ field: PRICE }]"));
        Assert.Equal("""{"nodes":[{"slug":"doppelkaese"},{"slug":"kaese"}],"totalCount":2,"pageInfo":{"hasNextPage":false}}""", await Slugs("where: { search: \"KASE\" }, order: [{ field: NAME }]"));
        Assert.Equal("""{"nodes":[{"slug":"zwiebel"}],"totalCount":1,"pageInfo":{"hasNextPage":false}}""", await Slugs("where: { slugs: [\"zwiebel\", \"nope\"] }"));
        Assert.Equal("""{"nodes":[],"totalCount":0,"pageInfo":{"hasNextPage":false}}""", await Slugs("where: { available: false }"));
    }

    [Fact]
    public async Task A_spreadsheet_becomes_the_menu_and_again_changes_nothing()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var (status, upload) = await menu.UploadAsync("Gericht;Kategorie;Preis;Größe\nMargherita;Pizza;7,50;klein\nMargherita;Pizza;11,00;groß\nCola;Getränke;gratis;\nTiramisu;Süßes;6,00;\n");
        Assert.Equal(201, status);
        var uploadId = upload.GetProperty("id").GetString();
        var preview = OwnedMenu.Entity(await menu.ChangeAsync("previewMenuImport", "PreviewMenuImportInput", "preview { mapping { name category price size } rows { line status dish price findings { code } } summary { rows rejected toCreate toUpdate unchanged } }", new { uploadId }), "preview");
        Assert.Equal("""{"rows":4,"rejected":1,"toCreate":2,"toUpdate":0,"unchanged":0}""", preview.GetProperty("summary").GetRawText());
        var mapping = new { name = 0, category = 1, price = 2, size = 3 };
        const string report = "report { created updated unchanged categoriesCreated rowsRejected menu { itemCount } }";
        var first = OwnedMenu.Entity(await menu.ChangeAsync("importMenu", "ImportMenuInput", report, new { uploadId, mapping }), "report");
        Assert.Equal("""{"created":2,"updated":0,"unchanged":0,"categoriesCreated":2,"rowsRejected":1,"menu":{"itemCount":2}}""", first.GetRawText());
        Task<long> Rows(string table) => Host.ScalarAsync<long>($"SELECT count(*) FROM tenancy.{table} r JOIN tenancy.brands b ON b.id = r.tenant_id WHERE b.slug = $1", menu.Brand.Slug);
        var (events, history) = (await Rows("outbox"), await Rows("history"));
        Assert.True(events > 0 && history > 0);
        var second = OwnedMenu.Entity(await menu.ChangeAsync("importMenu", "ImportMenuInput", report, new { uploadId, mapping }), "report");
        Assert.Equal("""{"created":0,"updated":0,"unchanged":2,"categoriesCreated":0,"rowsRejected":1,"menu":{"itemCount":2}}""", second.GetRawText());
        Assert.Equal((events, history), (await Rows("outbox"), await Rows("history")));
    }

    [Fact]
    public async Task Broken_and_huge_files_are_refused_at_the_door()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        Assert.Equal((422, "FILE_EMPTY"), Code(await menu.UploadAsync("")));
        Assert.Equal((422, "NOT_A_SPREADSHEET"), Code(await menu.UploadAsync("%PDF-1.7", "menu.pdf")));
        Assert.Equal((413, "FILE_TOO_LARGE"), Code(await menu.UploadAsync(new ByteArrayContent(new byte[6 * 1024 * 1024]), "menu.csv")));
        Assert.Equal((413, "FILE_TOO_LARGE"), Code(await menu.UploadAsync(new ByteArrayContent(new byte[50 * 1024 * 1024]), "menu.csv")));
        using var anonymous = Host.Client("admin.foodsaas.localhost");
        using var form = new MultipartFormDataContent { { new ByteArrayContent("a,b"u8.ToArray()), "file", "menu.csv" } };
        using var refused = await anonymous.PostAsync($"/b/{menu.Brand.Slug}/uploads/menu", form);
        Assert.Contains((int)refused.StatusCode, new[] { 401, 403 });
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off_at_the_limit()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        Assert.Equal((413, "FILE_TOO_LARGE"), Code(await menu.UploadAsync(new StreamContent(new Endless(7 * 1024 * 1024)), "menu.csv")));
    }

    private sealed class Endless(long left) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) { var n = (int)Math.Min(left, count); left -= n; Array.Fill(buffer, (byte)'a', offset, n); return n; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Fact]
    public async Task Nobody_changes_the_dishes_of_another_brand()
    {
        var (mine, theirs) = (new OwnedMenu(await TestBrand.SignUpAsync(Host)), new OwnedMenu(await TestBrand.SignUpAsync(Host)));
        var item = await mine.ItemAsync(await mine.CategoryAsync("Pizza"), "Salami");
        var (id, sizeId) = (item.GetProperty("id").GetString(), item.GetProperty("sizes")[0].GetProperty("id").GetString());
        Assert.Equal(["ITEM_NOT_FOUND@id"], OwnedMenu.Codes(await theirs.ChangeAsync("deleteItem", "DeleteItemInput", "deletedId", new { id })));
        Assert.Equal(["SIZE_NOT_FOUND@sizeId"], OwnedMenu.Codes(await theirs.ChangeAsync("setItemPrice", "SetItemPriceInput", "item { id }", new { sizeId, price = "0" })));
        Assert.Equal(["ITEM_NOT_FOUND@id"], OwnedMenu.Codes(await theirs.ChangeAsync("setItemAvailability", "SetItemAvailabilityInput", "item { id }", new { id, isAvailable = false })));
        using var diner = theirs.Brand.Diner(Host);
        Assert.Equal(JsonValueKind.Null, (await diner.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).GetProperty("node").ValueKind);
    }

    [Fact]
    public async Task Two_writers_of_one_name_do_not_both_win()
    {
        var menu = new OwnedMenu(await TestBrand.SignUpAsync(Host));
        var category = await menu.CategoryAsync("Pizza");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => menu.ChangeAsync("createItem", "CreateItemInput", "item { id }", new { categoryId = category, name = OwnedMenu.German("Salami"), sizes = new[] { new { price = "9" } } })));
        Assert.Equal(1, answers.Count(a => a.GetProperty("errors").GetArrayLength() == 0));
        Assert.All(answers.Where(a => a.GetProperty("errors").GetArrayLength() > 0), a => Assert.Contains(OwnedMenu.Codes(a).Single(), new[] { "NAME_TAKEN@name", "SLUG_TAKEN@slug" }));
    }

    private static (int Status, string? Code) Code((int Status, JsonElement Answer) refusal) => (refusal.Status, refusal.Answer.GetProperty("errors")[0].GetProperty("code").GetString());
}
